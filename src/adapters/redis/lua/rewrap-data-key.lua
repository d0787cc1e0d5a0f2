-- ARGV: the place of the data key, the version it had, the new one, wrapped. Not when it was erased meanwhile.
if redis.call('HGET', ARGV[1], 'version') ~= ARGV[2] then return 0 end
redis.call('HSET', ARGV[1], 'version', ARGV[3], 'wrapped', ARGV[4])
return 1
