-- ARGV: id, token of the lease or '', then each list with its length in front:
-- puts (key, expected version or '', 'put' or 'delete', body, tags), journal lines, rewrites of it (from, to, line), cancelled ids, work (id, lane, moment, kind, ref).
local function list(read_one)
  local all = {}
  for index = 1, tonumber(take()) do all[index] = read_one() end
  return all
end

local id, token = take(), take()
local puts = list(function()
  return { key = take(), expect = take(), how = take(), body = take(), tags = list(take) }
end)
local lines = list(take)
local rewrites = list(function()
  return { from = take(), to = take(), line = take() }
end)
local cancelled = list(take)
local work = list(function()
  return { id = take(), lane = take(), moment = take(), kind = take(), ref = take() }
end)

local refusal = refusal_of_place()
if refusal then return redis.error_reply(refusal) end
if redis.call('ZSCORE', at('handled'), id) then return 'repeat' end
if token ~= '' and redis.call('EXISTS', at('lease', token)) == 0 then return 'fenced' end
for _, put in ipairs(puts) do
  if (redis.call('HGET', at('document', put.key), 'version') or '') ~= put.expect then return 'conflict' end
end
for _, rewrite in ipairs(rewrites) do
  if redis.call('ZCOUNT', at('journal'), rewrite.to, rewrite.to) == 0 then return 'conflict' end
end

-- From here on all of it happens. Redis refuses for lack of memory or disk at the first write, or not at all.
redis.call('ZADD', at('handled'), whole(time), id)
local month_ago = '(' .. whole(time - 30 * 24 * 3600000)
for _, old in ipairs(redis.call('ZRANGE', at('handled'), '-inf', month_ago, 'BYSCORE', 'LIMIT', 0, 100)) do
  redis.call('ZREM', at('handled'), old)
end

for _, put in ipairs(puts) do
  local document, tags = at('document', put.key), at('tags', put.key)
  for _, tag in ipairs(redis.call('SMEMBERS', tags)) do redis.call('ZREM', at('tag', tag), put.key) end
  redis.call('DEL', document, tags)
  if put.how == 'put' then
    redis.call('HSET', document, 'version', whole((tonumber(put.expect) or 0) + 1), 'body', put.body)
    for _, tag in ipairs(put.tags) do
      redis.call('SADD', tags, tag)
      redis.call('ZADD', at('tag', tag), 0, put.key)
    end
  end
end

for _, rewrite in ipairs(rewrites) do
  redis.call('ZREMRANGEBYSCORE', at('journal'), rewrite.from, rewrite.to)
  redis.call('ZADD', at('journal'), rewrite.to, rewrite.to .. ' ' .. rewrite.line)
end

-- The number goes before the line, so that no two lines are the same member.
for _, line in ipairs(lines) do
  local number = redis.call('INCR', at('journal-number'))
  redis.call('ZADD', at('journal'), number, whole(number) .. ' ' .. line)
end

local function forget_work(item)
  redis.call('ZREM', at('due'), item)
  redis.call('HDEL', at('lane'), item)
  redis.call('DEL', at('work', item))
end

if token ~= '' then
  local lease = redis.call('HMGET', at('lease', token), 'item', 'replaced')
  if not lease[2] then forget_work(lease[1]) end
  end_lease(token)
end
for _, item in ipairs(cancelled) do
  forget_work(item)
  local held = redis.call('HGET', at('leased-item'), item)
  if held then end_lease(held) end
end
for _, item in ipairs(work) do
  forget_work(item.id)
  redis.call('HSET', at('work', item.id), 'kind', item.kind, 'ref', item.ref)
  redis.call('HSET', at('lane'), item.id, item.lane)
  redis.call('ZADD', at('due'), item.moment, item.id)
  local held = redis.call('HGET', at('leased-item'), item.id)
  if held then redis.call('HSET', at('lease', held), 'replaced', 1) end
end
return 'done'
