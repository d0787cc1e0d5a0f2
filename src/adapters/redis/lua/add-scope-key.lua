-- ARGV: the place of the root key, how it was wrapped when this process began, the place of the scope, version, wrapped.
-- Not when the master key was changed since. Whoever was first stays.
if redis.call('GET', ARGV[1]) ~= ARGV[2] then return 0 end
redis.call('HSETNX', ARGV[3], ARGV[4], ARGV[5])
return 1
