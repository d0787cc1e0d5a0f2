-- ARGV: now, worker, length of the lease in milliseconds. Answers id, lane, moment, kind, ref and token, or nothing.
local now, worker, length = tonumber(take()), take(), tonumber(take())

local refusal = refusal_of_place()
if refusal then return redis.error_reply(refusal) end

-- A clock that goes back must not freeze what was due already: the latest moment seen counts.
local seen = tonumber(redis.call('GET', at('seen')))
if not seen or now > seen then
  seen = now
  redis.call('SET', at('seen'), whole(seen))
elseif now < seen then
  -- One whose clock is behind leaves a trace as well: nobody moves this store while it looks.
  redis.call('INCR', at('probe'))
end

local held_lanes = {}
local function is_lane_held(lane)
  if held_lanes[lane] == nil then held_lanes[lane] = is_live(redis.call('HGET', at('leased-lane'), lane)) end
  return held_lanes[lane]
end

-- A few at first, then many at once: thousands may wait behind a held lane.
local function first_free()
  local from, size = 0, 16
  while true do
    local some = redis.call('ZRANGE', at('due'), '-inf', whole(seen), 'BYSCORE', 'LIMIT', from, size)
    if #some == 0 then return nil end
    local lanes = redis.call('HMGET', at('lane'), unpack(some))
    for index, item in ipairs(some) do
      if not is_lane_held(lanes[index]) and not is_live(redis.call('HGET', at('leased-item'), item)) then
        return item, lanes[index]
      end
    end
    from, size = from + size, math.min(size * 4, 1024)
  end
end

local item, lane = first_free()
if not item then return false end
for _, held in ipairs({ redis.call('HGET', at('leased-item'), item), redis.call('HGET', at('leased-lane'), lane) }) do
  if held then end_lease(held) end
end
-- By the clock, so that a server that was promoted before it heard of the last ones gives no token twice.
local token = whole(math.max(micros, (tonumber(redis.call('GET', at('token'))) or 0) + 1))
redis.call('SET', at('token'), token)
redis.call('HSET', at('lease', token), 'item', item, 'lane', lane, 'worker', worker,
  'length', whole(length), 'until', whole(time + length))
redis.call('HSET', at('leased-item'), item, token)
redis.call('HSET', at('leased-lane'), lane, token)
local work = redis.call('HMGET', at('work', item), 'kind', 'ref')
return { item, lane, redis.call('ZSCORE', at('due'), item), work[1], work[2], token }
