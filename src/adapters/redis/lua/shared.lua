-- What all scripts know. ARGV is read from left to right; the first two are the prefix and the time in
-- milliseconds on which leases run: that of the server when it is empty; a test moves its own.
local read = 0
local function take()
  read = read + 1
  return ARGV[read]
end

local prefix = take()
local seconds_and_micros = redis.call('TIME')
local micros = seconds_and_micros[1] * 1000000 + seconds_and_micros[2]
local time = tonumber(take()) or math.floor(micros / 1000)

local function at(...)
  return prefix .. table.concat({ ... }, ':')
end

local function whole(number)
  return string.format('%.0f', number)
end

-- Who was here before it was lost, or before somebody began to fill it, takes part no longer.
local function refusal_of_place()
  local kind = redis.call('HGET', at('mark'), 'kind')
  if kind == 'store' then return nil end
  return kind and 'HALF somebody fills this place' or 'NOTOURS nothing is stored here'
end

-- With far more to go than its length, a lease was given before the clock of the server was turned back.
local function is_live(token)
  if not token then return false end
  local length_and_end = redis.call('HMGET', at('lease', token), 'length', 'until')
  local left = (tonumber(length_and_end[2]) or 0) - time
  return left > 0 and left <= 2 * (tonumber(length_and_end[1]) or 0)
end

local function end_lease(token)
  local lease = redis.call('HMGET', at('lease', token), 'item', 'lane')
  if not lease[1] then return end
  redis.call('HDEL', at('leased-item'), lease[1])
  redis.call('HDEL', at('leased-lane'), lease[2])
  redis.call('DEL', at('lease', token))
end
