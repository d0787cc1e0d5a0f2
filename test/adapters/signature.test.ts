import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { signature } from '#adapters/teams/signature.ts'
import { appId, claimsFor, type Keys, pair, startKeys } from '#support/door/keys.ts'

/** The keys of the platform, as they change and as they are away. What else may be wrong with a token is a row of figures. */

let keys: Keys
beforeEach(async () => void (keys = await startKeys()))
afterEach(() => keys.close())

const claims = () => claimsFor('https://smba.trafficmanager.net/emea/')
const token = (...how: Parameters<Keys['token']>): string => keys.token(...how).slice(7)
const check = () => signature(appId, keys.metadata)

/** Only the time of day passes; what waits for an answer waits as ever. */
function passes(milliseconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds })
  onTestFinished(() => void vi.useRealTimers())
}

describe('a signature', () => {
  it('is true when the platform signed for Teams, and otherwise not', async () => {
    const is = check()
    expect(await is(token(claims()))).toBe('true')
    expect(await is(token(claims(), { key: pair().privateKey }))).toBe('false')
    expect(await is(token(claims(), { key: 'of-web-chat' }))).toBe('false')
  })

  it('that is wrong costs no line anywhere', async () => {
    const spoken = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'), vi.spyOn(process.stderr, 'write')]
    onTestFinished(() => void vi.restoreAllMocks())
    const is = check()
    await is(token(claims(), { key: pair().privateKey }))
    await is(token({ ...claims(), exp: 1 }))
    await is('no.token.x')
    expect(spoken.flatMap(({ mock }) => mock.calls)).toEqual([])
  })

  it.each([
    [-301, 'false'],
    [-280, 'true'],
  ])('of %d seconds after the end is %s: clocks differ', async (seconds, expected) => {
    const exp = Math.floor(Date.now() / 1_000) + seconds + 1
    expect(await check()(token({ ...claims(), exp }))).toBe(expected)
  })
})

describe('the keys of the platform', () => {
  it('are asked for once, whatever names of keys come by', async () => {
    const is = check()
    const tried = Array.from({ length: 500 }, (_, index) =>
      is(token(claims(), { head: { kid: `x${index % 5}` } })),
    )
    expect(new Set(await Promise.all(tried))).toEqual(new Set(['false']))
    expect(keys.asked()).toBe(1)
  })

  it('that are new are known within half a minute', async () => {
    const is = check()
    expect(await is(token(claims()))).toBe('true')
    const [old] = [token(claims())]
    keys.rotate()
    expect(await is(token(claims()))).toBe('false')
    passes(30_001)
    expect(await is(token(claims()))).toBe('true')
    expect(await is(old)).toBe('false')
    expect(keys.asked()).toBe(2)
  })

  it('that were taken back are not believed for longer than a day', async () => {
    const is = check()
    const old = token({ ...claims(), exp: Math.floor(Date.now() / 1_000) + 200_000 })
    expect(await is(old)).toBe('true')
    keys.rotate()
    passes(86_400_001)
    expect(await is(old)).toBe('false')
  })

  it('that cannot be had make nobody known, and nobody false', async () => {
    const is = check()
    keys.away(true)
    expect(await is(token(claims()))).toBe('unknown')
    keys.away(false)
    expect(await is(token(claims()))).toBe('true')
    keys.away(true)
    expect(await is(token(claims()))).toBe('true')
  })
})
