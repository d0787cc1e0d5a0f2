-- ARGV: token, the moment at which it is due again, note. A lease that was taken over gives nothing back.
local token, moment, note = take(), take(), take()
local lease = redis.call('HMGET', at('lease', token), 'item', 'replaced')
if not lease[1] then return end
if not lease[2] and redis.call('ZSCORE', at('due'), lease[1]) then
  redis.call('ZADD', at('due'), moment, lease[1])
  redis.call('HSET', at('work', lease[1]), 'note', note)
end
end_lease(token)
