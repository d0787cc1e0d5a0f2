-- ARGV: the place of the root key, as it was, as it will be, what the places of scopes begin with, and of each scope
-- key its place, version, as it was, as it will be. All of them, or nothing when one is not as it was or there are more.
if redis.call('GET', ARGV[1]) ~= ARGV[2] then return 0 end
local there = 0
for _, place in ipairs(redis.call('KEYS', ARGV[4] .. '*')) do
  there = there + redis.call('HLEN', place)
end
if there ~= (#ARGV - 4) / 4 then return 0 end
for first = 5, #ARGV, 4 do
  if redis.call('HGET', ARGV[first], ARGV[first + 1]) ~= ARGV[first + 2] then return 0 end
end
redis.call('SET', ARGV[1], ARGV[3])
for first = 5, #ARGV, 4 do
  redis.call('HSET', ARGV[first], ARGV[first + 1], ARGV[first + 3])
end
return 1
