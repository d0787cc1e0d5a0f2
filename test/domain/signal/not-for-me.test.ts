import { describe, expect, it } from 'vitest'
import {
  aSignal,
  bram,
  carla,
  closedSignal,
  els,
  fatih,
  follows,
  given,
  ledByBram,
  told,
} from '#support/given.ts'

const notForMe = {
  type: 'not-for-me',
  reason: ' Ik ken deze school niet. ',
  whoElse: ' de jeugdverpleegkundige ',
} as const
const declined = {
  type: 'declined',
  by: els.id,
  reason: 'Ik ken deze school niet.',
  whoElse: 'de jeugdverpleegkundige',
} as const

describe('not for me', () => {
  it('is said with a reason, and with who else', () => {
    given(aSignal()).when(notForMe, els).leadsTo(declined)
    expect(given(aSignal()).when(notForMe, els).after.declined).toHaveLength(1)
  })

  it('says who else; that nobody knows is an answer too (F-000-14)', () => {
    given(aSignal())
      .when({ ...notForMe, whoElse: ' ' }, els)
      .refuses('who-else-missing')
    given(aSignal())
      .when({ ...notForMe, whoElse: 'weet ik niet' }, els)
      .leadsTo({ ...declined, whoElse: 'weet ik niet' })
  })

  it('needs a reason, and is said once', () => {
    given(aSignal())
      .when({ ...notForMe, reason: ' ' }, els)
      .refuses('reason-missing')
    const once = given(aSignal()).when(notForMe, els).after
    given(once).when(notForMe, els).refuses('said-already')
    expect(given(once).when(notForMe, bram).after.declined).toHaveLength(2)
  })

  it('is not how the lead hands over, not for a restricted partner, and not after the end', () => {
    given(ledByBram()).when(notForMe, bram).refuses('you-lead-already')
    given(aSignal()).when(notForMe, fatih).refuses('restricted')
    given(closedSignal).when(notForMe, els).refuses('closed')
  })

  it('is nothing that the clock does', () => {
    given(aSignal()).when(notForMe, 'clock').staysQuiet()
  })
})

describe('what follows when it is not for somebody', () => {
  it('the coordinator hears who else could', () => {
    expect(follows(aSignal(), declined)).toEqual([
      { effect: 'tell', to: carla.id, notice: 'not-for-me', by: els.id },
    ])
  })

  it('of the coordinator it is the back-up who hears', () => {
    expect(told(follows(aSignal(), { ...declined, by: carla.id }))).toEqual(['gerda: not-for-me'])
  })
})
