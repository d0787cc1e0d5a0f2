-- ARGV: what the places of root keys begin with, what those of scopes begin with, how many root keys, of each root key
-- its place, as it was, as it will be; and of each scope key its place, version, as it was, as it will be.
-- All of them, or nothing when one is not as it was or there are more.
local roots = tonumber(ARGV[3])
local scopes = 4 + 3 * roots
if #redis.call('KEYS', ARGV[1] .. '*') ~= roots then return 0 end
local there = 0
for _, place in ipairs(redis.call('KEYS', ARGV[2] .. '*')) do
  there = there + redis.call('HLEN', place)
end
if there ~= (#ARGV - scopes + 1) / 4 then return 0 end
for first = 4, scopes - 1, 3 do
  if redis.call('GET', ARGV[first]) ~= ARGV[first + 1] then return 0 end
end
for first = scopes, #ARGV, 4 do
  if redis.call('HGET', ARGV[first], ARGV[first + 1]) ~= ARGV[first + 2] then return 0 end
end
for first = 4, scopes - 1, 3 do
  redis.call('SET', ARGV[first], ARGV[first + 2])
end
for first = scopes, #ARGV, 4 do
  redis.call('HSET', ARGV[first], ARGV[first + 1], ARGV[first + 3])
end
return 1
