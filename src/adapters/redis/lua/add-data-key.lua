-- ARGV: the place of the scope, the version that was the newest, the place of the data key, scope, wrapped.
-- Only under the newest: an older one may be about to go.
local newest = 0
for _, version in ipairs(redis.call('HKEYS', ARGV[1])) do
  newest = math.max(newest, tonumber(version))
end
if newest ~= tonumber(ARGV[2]) then return 0 end
redis.call('HSET', ARGV[3], 'scope', ARGV[4], 'version', ARGV[2], 'wrapped', ARGV[5])
return 1
