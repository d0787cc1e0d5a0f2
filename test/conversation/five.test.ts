import { describe, expect, it } from 'vitest'
import { cardOf, closed, sceneOf, told, untilReminded } from '#support/five.ts'
import { sendPress, signalsIn } from '#support/press-verb.ts'
import { carer, pupil, raise, shownTo } from '#support/raise.ts'
import { textOf } from '#support/teams/card.ts'

/** What they asked for, in words of their own, from raising to closing. */

const withoutContext = ({ context: _context, ...rest }: typeof pupil) => rest

describe('S.O.K.O. Oldenzaal', () => {
  it('"gelijkwaardige samenwerking op informele wijze": who lets houses leads what a nurse raised', async () => {
    const scene = await sceneOf('oldenzaal-18plus')
    const [by, leads] = [scene.person('Els'), scene.person('Fatih')]
    const { reference } = await untilReminded(scene, {
      by,
      leads,
      answers: carer,
      goal: 'Weer een nacht slapen',
      dueOn: '2026-11-26',
      spokenWith: 'subject',
    })
    expect(reference).toMatch(/^18P-/)
    await closed(scene, { by, leads }, reference, { closingReason: 'own-network', agreedWithFamily: 'true' })
  })

  it('"Signalerings-, Ondersteuningsen Kennisstructuur": help and who knows are one word away', async () => {
    const scene = await sceneOf('oldenzaal-18plus')
    const bram = scene.person('Bram')
    await bram.says('kaart geld')
    expect(told(bram)).toContain('Geldloket')
    await bram.says('wie wonen')
    expect(told(bram)).toContain('Fatih')
  })
})

describe('Enschede Zuid, OZJT/Samen14', () => {
  it('"verlaging van de administratieve lasten": fewer questions, from raising to closing', async () => {
    const scene = await sceneOf('enschede-zuid-18min')
    const [by, leads] = [scene.person('Mieke'), scene.person('Jan')]
    const { reference, touched } = await untilReminded(scene, {
      by,
      leads,
      answers: { ...withoutContext(pupil), goodAt: 'voetbal' },
      goal: 'Weer met plezier naar school',
      dueOn: '2026-11-26',
      spokenWith: 'parents,child',
    })
    for (const left of ['context', 'since', 'factsOthers', 'impression', 'repeat'])
      expect(touched).not.toContain(left)
    await closed(scene, { by, leads }, reference, { closingReason: 'general-support', who: 'Thuis@' })
  })

  it('"talenten ontwikkelt": what the child is good at stands on the card', async () => {
    const scene = await sceneOf('enschede-zuid-18min')
    const { reference } = await raise(scene.person('Mieke'), { ...withoutContext(pupil), goodAt: 'voetbal' })
    await scene.house.beat()
    expect(cardOf(scene, reference)).toContain('voetbal')
  })

  it('"begeleiding en ondersteuning van kinderen en jongeren": Ontmoetingspark raises, hears back, and reads nothing of others', async () => {
    const scene = await sceneOf('enschede-zuid-18min')
    const niek = scene.person('Niek')
    const own = await raise(niek, { ...withoutContext(pupil), origin: 'client' })
    await raise(scene.person('Mieke'), withoutContext(pupil))
    await scene.house.beat()
    await scene.person('Jan').presses('Ik pak dit op', { in: scene.channel })
    await scene.house.beat()
    const [, others] = await signalsIn(scene.house)
    const answer = textOf(await sendPress(niek, 'details', { signal: others?.value.id ?? '', rev: 1 }))
    expect(answer).not.toContain(pupil.factsOwn)
    await niek.says('mijn signalen')
    expect(told(niek)).toContain(own.reference)
  })
})

describe('Oldambt', () => {
  it('"geen plan zonder inwoners en geen plan zonder partners": without a talk it is a question, and with one it goes to its end', async () => {
    const scene = await sceneOf('oldambt-18plus')
    const [by, leads] = [scene.person('Tom'), scene.person('Quinten')]
    const { talked: _talked, consentBy: _consent, ...rest } = carer
    const asked = await raise(by, { ...rest, talked: 'unreachable', consultQuestion: 'Wat kan?' })
    expect(asked.text).toContain('sparvraag')
    const { reference } = await untilReminded(scene, {
      by,
      leads,
      answers: carer,
      goal: 'Samen eten en slapen',
      dueOn: '2026-11-26',
      spokenWith: 'subject',
    })
    expect(cardOf(scene, reference)).toContain('Samen eten en slapen')
    await closed(scene, { by, leads }, reference, {
      closingReason: 'no-suitable-support',
      gap: 'Geen plek waar iemand een nacht kan blijven.',
    })
  })

  it('"toegang tot dienstverlening en de Doorbraakmethode": where rules collide the coordinator hears that', async () => {
    const scene = await sceneOf('oldambt-18plus')
    const { reference } = await raise(scene.person('Renske'), carer)
    await scene.house.beat()
    const tom = scene.person('Tom')
    await tom.presses('Ik pak dit op', { in: scene.channel })
    await scene.house.beat()
    const [signal] = await signalsIn(scene.house)
    await sendPress(tom, 'scale-up', {
      signal: signal?.value.id ?? '',
      rev: signal?.version ?? 1,
      to: 'breakthrough',
      on: '2026-11-23',
      breakthroughReason: 'rules-collide',
    })
    await scene.house.beat()
    expect(told(scene.person('Olga'))).toContain(reference)
    expect((await signalsIn(scene.house))[0]?.value.escalation).toMatchObject({ reason: 'rules-collide' })
  })

  it('"Met een overzicht van de verschillende voorzieningen": the lightest layer stands first', async () => {
    const scene = await sceneOf('oldambt-18plus')
    const olga = scene.person('Olga')
    await olga.says('kaart samen')
    const card = textOf(shownTo(olga))
    expect(card.indexOf('Buren en familie')).toBeGreaterThan(-1)
    expect(card.indexOf('Buren en familie')).toBeLessThan(card.indexOf('Eettafel'))
  })
})

describe('Schiedam Oost', () => {
  const felt = {
    factsOwn: 'Jongen is om half twaalf nog op het plein',
    since: 'drie keer deze week',
    different: 'Was er vroeger nooit zo laat.',
    factsOthers: 'Een bewoner ziet het ook.',
    wish: 'Ik wil niet naar huis.',
  }

  it('"Bij een ‘niet pluis gevoel’": from a feeling on the street to a talk with the parents, and closed', async () => {
    const scene = await sceneOf('schiedam-oost-18min')
    const [by, leads] = [scene.person('Yara'), scene.person('Udo')]
    const { reference } = await untilReminded(scene, {
      by,
      leads,
      feeling: felt,
      answers: {
        ageBand: '12_15',
        origin: 'hearsay',
        themes: 'friends_street_online',
        talked: 'yes',
        authority: 'both-parents',
        consentBy: 'parent1,parent2,youth',
        asked: 'take-up',
      },
      goal: 'Op tijd thuis',
      dueOn: '2026-11-26',
      spokenWith: 'parents,child',
    })
    expect(cardOf(scene, reference)).toContain('Op tijd thuis')
    await closed(scene, { by, leads }, reference, { closingReason: 'concern-gone', feedback: '2' })
  })

  it('"Politie Schiedam": reads no word of it, and may raise one', async () => {
    const scene = await sceneOf('schiedam-oost-18min')
    const dries = scene.person('Dries')
    await raise(scene.person('Yara'), pupil)
    await scene.house.beat()
    const [signal] = await signalsIn(scene.house)
    const answer = textOf(await sendPress(dries, 'details', { signal: signal?.value.id ?? '', rev: 1 }))
    expect(answer).not.toContain(pupil.factsOwn)
    expect((await raise(dries, { ...pupil, origin: 'client' })).reference).toMatch(/^SOO-/)
  })

  it('who is 20 is raised among young people, with a yes of their own', async () => {
    const scene = await sceneOf('schiedam-oost-18min')
    const { childSeen: _seen, authority: _authority, ...rest } = pupil
    const { reference } = await raise(scene.person('Yara'), {
      ...rest,
      ageBand: '18_plus',
      consentBy: 'subject',
    })
    await scene.house.beat()
    expect(cardOf(scene, reference)).toContain('18 jaar of ouder')
  })
})

describe('Ommen-Dalfsen, O3 and K3', () => {
  it('"zonder het kind te zien, letterlijk en figuurlijk" help does not begin: K3, an overview for the parents, closed', async () => {
    const scene = await sceneOf('ommen-dalfsen-18min')
    const [by, leads] = [scene.person('Greet'), scene.person('Ineke')]
    const { childSeen: _seen, ...unseen } = pupil
    const { reference } = await untilReminded(scene, {
      by,
      leads,
      answers: unseen,
      goal: 'Weer meedoen in de klas',
      dueOn: '2026-11-26',
      spokenWith: 'parents',
    })
    const [signal] = await signalsIn(scene.house)
    const about = { signal: signal?.value.id ?? '', rev: signal?.version ?? 1 }
    const tooSoon = { ...about, closingReason: 'care-started', leadNow: 'true' }
    expect(textOf(await sendPress(leads, 'close', tooSoon))).toContain('kind')
    expect((await signalsIn(scene.house))[0]?.value.status).not.toBe('closed')
    await sendPress(leads, 'check-k3', {
      ...about,
      framework: 'ja van ouders',
      shortLine: 'Greet',
      child: 'vriendjes',
    })
    await sendPress(leads, 'child-seen', { ...about, seenOn: '2026-11-26' })
    await scene.house.beat()
    expect(textOf(await sendPress(leads, 'parents-overview', about))).toContain('Ineke')
    await closed(scene, { by, leads }, reference, { closingReason: 'care-started', leadNow: 'de jeugdarts' })
  })

  it('"een gespeelde situatie": practised with a played case, of which nobody reads anything', async () => {
    const scene = await sceneOf('ommen-dalfsen-18min')
    const henk = scene.person('Henk')
    const before = scene.channel.messages().length
    await henk.says('oefenen')
    await scene.house.beat()
    expect(told(henk)).toContain('OEFENING')
    expect(scene.channel.messages()).toHaveLength(before)
  })

  it('"Ouders, Onderwijs en Ondersteuning" are three chairs; "weet wie wat doet en wat kan": who knows of it could lead', async () => {
    const scene = await sceneOf('ommen-dalfsen-18min')
    const { reference } = await raise(scene.person('Greet'), pupil)
    await scene.house.beat()
    expect(cardOf(scene, reference)).toContain('ouders, onderwijs; ondersteuning nog niet')
    const [signal] = await signalsIn(scene.house)
    const details = textOf(
      await sendPress(scene.person('Ella'), 'details', { signal: signal?.value.id ?? '', rev: 1 }),
    )
    expect(details).toContain('Ineke')
    await scene.person('Henk').presses('Ik pak dit op', { in: scene.channel })
    await scene.house.beat()
    const led = { signal: signal?.value.id ?? '', rev: signal?.version ?? 1 }
    const lead = textOf(await sendPress(scene.person('Henk'), 'details', led))
    expect(lead).toMatch(/Wie zou kunnen meedoen namens ondersteuning: .*Ineke.*kent gezin/)
    const other = textOf(await sendPress(scene.person('Joke'), 'details', led))
    expect(other).not.toContain('namens ondersteuning')
  })
})
