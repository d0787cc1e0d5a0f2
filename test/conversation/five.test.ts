import { describe, expect, it } from 'vitest'
import { cardOf, closed, sceneOf, standsIn, told, untilReminded } from '#support/five.ts'
import { sendPress, signalsIn } from '#support/press-verb.ts'
import { carer, goOn, pupil, raise, shownTo } from '#support/raise.ts'
import { inputsOf, textOf } from '#support/teams/card.ts'

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

  it('"twee netwerken, gericht op de doelgroepen 18- (jeugd) en 18+ (volwassenen)": a household with children stands in both', async () => {
    const scene = await sceneOf('oldenzaal-18plus', 'oldenzaal-18min')
    await raise(scene.person('Els'), { ...carer, childrenOrPregnancy: 'true' })
    await scene.house.beat()
    expect(standsIn(scene.channel)).toContain(carer.factsOwn)
    const [youth] = scene.beside
    expect(standsIn(youth)).toContain('Kindcheck')
    expect(standsIn(youth)).not.toContain(carer.factsOwn)
  })

  it('"makkelijker en op informele wijze contact": a question without a name has an answer from whoever knows', async () => {
    const scene = await sceneOf('oldenzaal-18plus')
    const [bram, gerda] = [scene.person('Bram'), scene.person('Gerda')]
    const { consentBy: _consent, asked: _asked, strengths: _strengths, ...known } = carer
    await raise(bram, { ...known, talked: 'not-yet', consultQuestion: 'Wat helpt haar nu?' }, 'sparren')
    await scene.house.beat()
    await gerda.presses('Geef antwoord', { in: scene.channel })
    await gerda.presses('Verstuur', { inputs: { text: 'Bel het steunpunt mantelzorg.' } })
    await scene.house.beat()
    expect(told(bram)).toContain('Gerda (Impuls) gaf antwoord')
    await bram.presses('Details')
    expect(textOf(shownTo(bram))).toContain('Bel het steunpunt mantelzorg.')
  })

  it('"tussen wal en schip": what nobody takes up is on the list of the coordinator in the morning', async () => {
    const scene = await sceneOf('oldenzaal-18plus')
    const { reference } = await raise(scene.person('Els'), carer)
    await scene.house.at('2026-11-26T09:00')
    const carla = scene.person('Carla')
    expect(told(carla)).toContain('1 zonder regie')
    expect(told(carla)).toContain(reference)
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

  it('"jeugdhulp en Wmo-zorg": each reads by which law their organisation shares', async () => {
    const scene = await sceneOf('enschede-zuid-18min')
    const unsaid = { ...withoutContext(pupil), origin: 'client', authority: '' }
    for (const [name, law] of [
      ['Jan', 'Waarom Gemeente Enschede mag delen: de gemeente helpt inwoners volgens de Jeugdwet en de Wmo'],
      ['Lars', 'je hebt een beroepsgeheim (Wgbo, Jeugdwet)'],
    ] as const) {
      const person = scene.person(name)
      await expect(raise(person, unsaid)).rejects.toThrow('authority')
      expect(textOf(shownTo(person))).toContain(law)
    }
  })

  it('"de wijk niet uit hoeft als er ondersteuning nodig is": what is near, and who knows of it', async () => {
    const scene = await sceneOf('enschede-zuid-18min')
    const karin = scene.person('Karin')
    await karin.says('kaart gezin')
    expect(textOf(shownTo(karin))).toMatch(/Thuis@ Ontmoetingspark[^]*Zuid/)
    await karin.says('wie wijk Zuid')
    expect(textOf(shownTo(karin))).toContain('Jan')
  })

  it('"monitoren en reflecteren": what went well is asked at closing, and the month is in counts', async () => {
    const scene = await sceneOf('enschede-zuid-18min')
    const [by, leads] = [scene.person('Mieke'), scene.person('Jan')]
    const { reference } = await untilReminded(scene, {
      by,
      leads,
      answers: withoutContext(pupil),
      goal: 'Weer met plezier naar school',
      dueOn: '2026-11-26',
      spokenWith: 'parents,child',
    })
    const looksBack = { wentWell: 'Samen aan tafel', couldBeBetter: 'Eerder bellen', knownBefore: 'no' }
    await closed(scene, { by, leads }, reference, {
      closingReason: 'concern-gone',
      feedback: '2',
      ...looksBack,
    })
    expect((await signalsIn(scene.house))[0]?.value.closing).toMatchObject(looksBack)
    await scene.person('Ilse').says('rapport')
    expect(told(scene.person('Ilse'))).toContain('Rapport oktober 2026')
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

  it('"gezond en fit leven, werk en inkomen, armoede en ouderen": of each table there is somebody who knows', async () => {
    const scene = await sceneOf('oldambt-18plus')
    const olga = scene.person('Olga')
    for (const [table, name] of [
      ['gezond en fit leven', 'Renske'],
      ['werk en inkomen', 'Piet'],
      ['armoede', 'Piet'],
      ['ouderen', 'Quinten'],
    ] as const) {
      await olga.says(`wie ${table}`)
      expect(textOf(shownTo(olga))).toContain(`${name},`)
    }
  })

  it('"kiest voor de meest kwetsbaren": of two that weigh the same, who depends on care comes first', async () => {
    const scene = await sceneOf('oldambt-18plus')
    const renske = scene.person('Renske')
    const { reference: other } = await raise(renske, carer)
    const { reference } = await raise(renske, { ...carer, dependent: 'true' })
    await scene.house.beat()
    expect(cardOf(scene, reference)).toContain('Kwetsbaar en een zorg.')
    const olga = scene.person('Olga')
    await olga.says('overzicht netwerk')
    const list = textOf(shownTo(olga))
    expect(list).toContain(other)
    expect(list.indexOf(reference)).toBeLessThan(list.indexOf(other))
  })

  it('"geen plan zonder partners": who goes alone says why, before anything is in action', async () => {
    const scene = await sceneOf('oldambt-18plus')
    const olga = scene.person('Olga')
    const { reference } = await raise(scene.person('Piet'), carer)
    await scene.house.beat()
    await olga.presses('Ik pak dit op', { in: scene.channel })
    await scene.house.beat()
    await olga.presses('Begin', { inputs: { dueOn: '2026-11-26' } })
    await scene.house.beat()
    expect(cardOf(scene, reference)).toContain('IN OVERLEG')
    await olga.presses('Wie is betrokken')
    await olga.presses('Bewaar', { inputs: { alone: 'Er is nog niemand anders nodig.' } })
    await scene.house.beat()
    expect(cardOf(scene, reference)).toContain('ACTIE LOOPT')
  })

  it('"opnieuw bij elkaar om samen te bespreken hoe het ervoor staat": after six weeks who leads looks back', async () => {
    const scene = await sceneOf('oldambt-18plus')
    const leads = scene.person('Quinten')
    const { reference } = await untilReminded(scene, {
      by: scene.person('Tom'),
      leads,
      answers: carer,
      goal: 'Samen eten en slapen',
      dueOn: '2026-11-26',
      spokenWith: 'subject',
    })
    expect(cardOf(scene, reference)).toContain('terugkijken ma 4 jan')
    await scene.house.at('2027-01-04T09:00')
    await leads.presses('Kijk terug')
    await leads.presses('Bewaar', { inputs: { how: 'better', evaluateOn: '2027-02-01' } })
    await scene.house.beat()
    expect(cardOf(scene, reference)).toContain('terugkijken ma 1 feb')
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

  const street = {
    ageBand: '12_15',
    origin: 'hearsay',
    themes: 'friends_street_online',
    talked: 'yes',
    authority: 'both-parents',
    consentBy: 'parent1,parent2,youth',
    asked: 'take-up',
  }

  it('"Bij een ‘niet pluis gevoel’": from a feeling on the street to a talk with the parents, and closed', async () => {
    const scene = await sceneOf('schiedam-oost-18min')
    const [by, leads] = [scene.person('Yara'), scene.person('Udo')]
    const { reference } = await untilReminded(scene, {
      by,
      leads,
      feeling: felt,
      answers: street,
      goal: 'Op tijd thuis',
      dueOn: '2026-11-26',
      spokenWith: 'parents,child',
    })
    expect(cardOf(scene, reference)).toContain('Op tijd thuis')
    await closed(scene, { by, leads }, reference, { closingReason: 'concern-gone', feedback: '2' })
  })

  it('"wijkbewoners kunnen dat ook": what a resident saw, "nog heel laat op straat", is taken up, and there are words to thank them with', async () => {
    const scene = await sceneOf('schiedam-oost-18min')
    const [by, leads] = [scene.person('Yara'), scene.person('Udo')]
    const { reference } = await untilReminded(scene, {
      by,
      leads,
      answers: {
        ...street,
        factsOwn: 'Om half twaalf nog op het plein.',
        'factor.y_out_late_unsupervised': 'yes',
      },
      goal: 'Op tijd thuis',
      dueOn: '2026-11-26',
      spokenWith: 'parents,child',
    })
    expect(cardOf(scene, reference)).toContain('Vrienden, straat, online')
    await closed(scene, { by, leads }, reference, { closingReason: 'concern-gone', feedback: '2' })
    expect(told(by)).toContain('Tegen de bewoner kun je zeggen: "Bedankt. We kijken ernaar.')
  })

  it('"ouders zorg en hulpverlening mijden": when they could not be reached, it is a question to the team', async () => {
    const scene = await sceneOf('schiedam-oost-18min')
    const {
      authority: _authority,
      consentBy: _consent,
      asked: _asked,
      strengths: _strengths,
      ...known
    } = pupil
    const { text } = await raise(scene.person('Xandra'), {
      ...known,
      origin: 'client',
      'factor.y_parent_avoids_help': 'yes',
      talked: 'unreachable',
      consultQuestion: 'Hoe leg ik contact?',
    })
    expect(text).toContain('sparvraag')
  })

  it('"Als het nodig is wordt een inventarisatie maakt van de beschermende en risicofactoren": eight are asked, more when wanted', async () => {
    const scene = await sceneOf('schiedam-oost-18min')
    const yara = scene.person('Yara')
    const themes = 'safety_home,parenting_family,friends_street_online'
    await expect(raise(yara, { ...street, themes, factsOwn: '' })).rejects.toThrow('factsOwn')
    await yara.presses('Verder', { inputs: { factsOwn: 'Om half twaalf nog op het plein.' } })
    const first = inputsOf(shownTo(yara)).map(({ id }) => id)
    expect(first.filter((id) => id.startsWith('factor.'))).toHaveLength(8)
    await yara.presses('Meer vragen')
    expect(inputsOf(shownTo(yara)).length).toBeGreaterThan(first.length)
  })

  it('"beschermende en risicofactoren": who leads goes through all of them with the family', async () => {
    const scene = await sceneOf('schiedam-oost-18min')
    const vera = scene.person('Vera')
    await raise(scene.person('Yara'), pupil)
    await scene.house.beat()
    await vera.presses('Ik pak dit op', { in: scene.channel })
    await scene.house.beat()
    const [signal] = await signalsIn(scene.house)
    const about = { signal: signal?.value.id ?? '', rev: signal?.version ?? 1 }
    const form = await sendPress(vera, 'take-inventory', about)
    expect(inputsOf(form).filter(({ id }) => id.startsWith('factor.'))).toHaveLength(19)
    const made = { madeOn: '2026-11-23', 'factor.y_poverty_housing': 'serious', strengths: 'p_y_friends' }
    expect(textOf(await sendPress(vera, 'take-inventory', { ...about, ...made }))).toContain(
      'Andere urgentie',
    )
    await scene.house.beat()
    const read = textOf(await sendPress(scene.person('Udo'), 'details', about))
    expect(read).toMatch(/Samen nagelopen op .*ja, ernstig.*Er is te weinig geld/s)
    expect(
      scene.channel
        .messages()
        .map(({ text }) => text)
        .join(),
    ).not.toContain('Er is te weinig geld')
    expect((await signalsIn(scene.house))[0]?.value.together.discussedOn).toBe('2026-11-23')
  })

  it('"Coördinator WOT Oost": hears of what nobody took up, and asks somebody who knows', async () => {
    const scene = await sceneOf('schiedam-oost-18min')
    const [sanne, vera] = [scene.person('Sanne'), scene.person('Vera')]
    const { reference } = await raise(scene.person('Yara'), pupil)
    await scene.house.at('2026-11-26T09:00')
    await sanne.presses('Wijs toe')
    expect(textOf(shownTo(sanne))).toMatch(/Vera, casusregisseur, FlexusJeugdplein · kent gezin/)
    await sanne.presses('Wijs aan', { inputs: { to: 'vera@flexus.example' } })
    await scene.house.beat()
    expect(told(vera)).toContain(reference)
  })

  it('"waar het kan samen met de bewoners": what Wim does with them is his once he says yes', async () => {
    const scene = await sceneOf('schiedam-oost-18min')
    const [vera, wim] = [scene.person('Vera'), scene.person('Wim')]
    await raise(scene.person('Yara'), pupil)
    await scene.house.beat()
    await vera.presses('Ik pak dit op', { in: scene.channel })
    await scene.house.beat()
    await vera.presses('Actie erbij', { in: scene.channel })
    const what = 'Voetbal op het plein'
    await vera.presses('Zet erbij', {
      inputs: { what, type: 'with-residents', owner: 'wim@buurtwerk.example', dueOn: '2026-12-02' },
    })
    await scene.house.at('2026-11-25T09:00')
    expect(told(wim)).toContain(what)
    await wim.presses('Ja, ik doe dit')
    await scene.house.beat()
    expect(standsIn(scene.channel)).toMatch(/Voetbal op het plein[^]*Wim · wo 2 dec/)
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
    const { text } = await goOn(henk, pupil)
    expect(text).toMatch(/^OEFENING\n/)
    await henk.presses('Pak zelf iets op')
    await henk.presses('Ik pak dit op')
    await henk.presses('Begin', { inputs: { goal: 'Weer meedoen met gym', dueOn: '2026-11-30' } })
    await scene.house.beat()
    expect(told(henk)).toContain('Goed geoefend')
    expect(await signalsIn(scene.house)).toEqual([])
    expect(scene.channel.messages()).toHaveLength(before)
  })

  it('"problemen (thuis en op school)": asked in these words', async () => {
    const scene = await sceneOf('ommen-dalfsen-18min')
    const greet = scene.person('Greet')
    await expect(raise(greet, { ...pupil, ageBand: '' })).rejects.toThrow('ageBand')
    expect(textOf(shownTo(greet))).toContain('Waar zie je het, thuis of op school?')
  })

  it('"Voel je eigenaar, vanuit jouw vak" and "spreek elkaar ook aan": Joke says yes to her part, and hears a friendly word', async () => {
    const scene = await sceneOf('ommen-dalfsen-18min')
    const [frits, joke] = [scene.person('Frits'), scene.person('Joke')]
    const { reference } = await raise(scene.person('Greet'), pupil)
    await scene.house.beat()
    await frits.presses('Ik pak dit op', { in: scene.channel })
    await scene.house.beat()
    await frits.presses('Begin', { inputs: { dueOn: '2026-11-27' } })
    await frits.presses('Actie erbij', { in: scene.channel })
    await frits.presses('Zet erbij', {
      inputs: { what: 'Groei bekijken', owner: 'joke@jgz.example', dueOn: '2026-12-01' },
    })
    await scene.house.at('2026-11-24T09:00')
    await joke.presses('Ja, ik doe dit')
    await scene.house.beat()
    await frits.says('mijn acties')
    await frits.presses('Details')
    await frits.presses('Spreek aan')
    await scene.house.beat()
    expect(told(joke)).toContain(`Frits (Gemeente Dalfsen) is benieuwd hoe het gaat met ${reference}.`)
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
