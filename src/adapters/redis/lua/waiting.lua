-- ARGV: now. Answers for each kind how many are due and since when. Changes nothing.
local now = tonumber(take())
local kinds, found = {}, {}
for from = 0, 9999, 1000 do
  local some = redis.call('ZRANGE', at('due'), '-inf', whole(now), 'BYSCORE', 'LIMIT', from, 1000, 'WITHSCORES')
  if #some == 0 then break end
  for index = 1, #some, 2 do
    local kind = redis.call('HGET', at('work', some[index]), 'kind')
    if not kinds[kind] then
      kinds[kind] = { kind, 0, some[index + 1] }
      found[#found + 1] = kinds[kind]
    end
    kinds[kind][2] = kinds[kind][2] + 1
  end
end
return found
