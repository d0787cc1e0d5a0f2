-- When the next unleased item is due. Changes nothing.
for from = 0, redis.call('ZCARD', at('due')), 100 do
  local some = redis.call('ZRANGE', at('due'), from, from + 99, 'WITHSCORES')
  for index = 1, #some, 2 do
    if not is_live(redis.call('HGET', at('leased-item'), some[index])) then return some[index + 1] end
  end
end
return false
