import { describe, expect, it } from 'vitest'
import { printed, readNetworks } from '#adapters/yaml/networks.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { networkFolder } from '#support/network-folder.ts'

/** A network file without a mistake; its lines are counted below. */
const sound = `id: zuid
name: Netwerk Zuid
audience: youth18min
municipality: Zuidstad
prefix: ZUI
dpia: DPIA-2026-11
calendar:
  liberationDay: always
  closed: [2026-12-24]
schoolHolidays:
  noord:
    - { name: herfst, from: 2026-10-10, until: 2026-10-18 }
    - { name: kerst, from: 2026-12-19, until: 2027-01-03 }
partners:
  gemeente: { name: Gemeente, type: gemeente, agreement: { signedOn: 2026-01-10, validUntil: 2028-01-10 }, legalBasis: { signal: artikel 3 } }
  school:   { name: De School, type: onderwijs_po, agreement: { signedOn: 2026-01-10, validUntil: 2028-01-10 }, legalBasis: { signal: artikel 3 } }
  wonen:    { name: Wonen, type: woningcorporatie, restricted: true, agreement: { signedOn: 2026-01-10, validUntil: 2028-01-10 }, legalBasis: { signal: artikel 3 } }
members:
  - { account: carla@zuid.example, name: Carla, partner: gemeente, function: coordinator, roles: [coordinator], works: [mo, tu] }
  - { account: piet@school.example, name: Piet, partner: school, function: mentor, roles: [privacy-officer], works: [mo, we], remindAt: "15:30" }
  - { account: wim@wonen.example, name: Wim, partner: wonen, function: woonconsulent, works: [mo, th] }
services:
  - { name: Inloop, what: vragen over opvoeden, themes: [parenting_family], layer: "1", phone: 0541-123456, checkedOn: 2026-11-02 }
responseTimes: { high: { takeUpHours: 2 } }
`

const today = LocalDate.parse('2026-11-22')
const file = 'zuid.yaml'

/** Every line that is printed about a folder with this file, without the folder. */
async function about(text: string, name = file, more: Readonly<Record<string, string>> = {}) {
  const folder = await networkFolder({ [name]: text, ...more })
  const { mistakes, warnings } = await readNetworks(folder, today)
  const lines = [...warnings.map((one) => `${printed(one)} (warning)`), ...mistakes.map(printed)]
  return lines.map((line) => line.replace(`${folder}/`, ''))
}

/** The sound file with one thing changed; throws when that is not in it. */
function changed(from: string, to: string): string {
  if (!sound.includes(from)) throw new Error(`the sound file has no ${from}`)
  return sound.replace(from, to)
}

it('a sound file gives no line', async () => {
  expect(await about(sound)).toEqual([])
})

describe('a broken file says in one line where it is and what to do', () => {
  it.each([
    // What is written wrongly.
    [
      'a misspelt key',
      'dpia:',
      'dpai:',
      [
        'zuid.yaml:1: dpia is none: production refuses this network until the reference of your assessment stands here (warning)',
        'zuid.yaml:6: dpai is not a known key here: correct its spelling or remove it',
      ],
    ],
    [
      'a key in the wrong place',
      'restricted: true, ',
      'phone: 0541-123456, ',
      'zuid.yaml:17: phone is not a known key here: correct its spelling or remove it',
    ],
    [
      'a key that is not there',
      'municipality: Zuidstad\n',
      '',
      'zuid.yaml:1: municipality is missing: add it',
    ],
    ['a part that a member lacks', ', works: [mo, th]', '', 'zuid.yaml:21: works is missing: add it'],
    ['a member without a partner', 'partner: wonen, ', '', 'zuid.yaml:21: partner is missing: add it'],
    [
      'a number for a name',
      'name: Netwerk Zuid',
      'name: 18',
      'zuid.yaml:2: name must be text: write words, and put a number between quotes',
    ],
    [
      'yes for true',
      'restricted: true',
      'restricted: yes',
      'zuid.yaml:17: restricted must be true or false: write one of these two words',
    ],
    [
      'a word for a number',
      'takeUpHours: 2',
      'takeUpHours: two',
      'zuid.yaml:24: takeUpHours must be a number: write digits, without quotes',
    ],
    [
      'half a number',
      'takeUpHours: 2',
      'takeUpHours: 2.5',
      'zuid.yaml:24: takeUpHours must be a whole number: write digits, without quotes',
    ],
    [
      'one for a list',
      'closed: [2026-12-24]',
      'closed: 2026-12-24',
      'zuid.yaml:9: closed must be a list: write it like [one, two], or each on a line after a hyphen',
    ],
    [
      'one for several parts',
      'high: { takeUpHours: 2 }',
      'high: 2',
      'zuid.yaml:24: high must be keys with values: write each as key: value',
    ],
    [
      'a word that is not in the list',
      'audience: youth18min',
      'audience: youth',
      'zuid.yaml:3: audience must be one of youth18min, adult18plus: choose one',
    ],
    [
      'a day of the week in Dutch',
      'works: [mo, we]',
      'works: [mo, wo]',
      'zuid.yaml:20: works, item 2, must be one of mo, tu, we, th, fr, sa, su: choose one',
    ],
    [
      'a layer without quotes',
      'layer: "1"',
      'layer: 1',
      'zuid.yaml:23: layer must be one of "0", "1", "2", "3", "4": choose one',
    ],
    [
      'a date as people write it',
      '[2026-12-24]',
      '[24-12-2026]',
      'zuid.yaml:9: closed, item 1, must be a date: write year, month and day, like 2026-11-24',
    ],
    [
      'a day that does not exist',
      '[2026-12-24]',
      '[2026-02-30]',
      'zuid.yaml:9: closed, item 1, must be a date: write year, month and day, like 2026-11-24',
    ],
    [
      'too low',
      'takeUpHours: 2',
      'takeUpHours: 0',
      'zuid.yaml:24: takeUpHours must be at least 1: write a higher number',
    ],
    [
      'too high',
      'responseTimes:',
      'retention: { closedMonths: 13 }\nresponseTimes:',
      'zuid.yaml:24: closedMonths may be at most 12: write a lower number',
    ],
    [
      'an empty list',
      'works: [mo, th]',
      'works: []',
      'zuid.yaml:21: works is empty: write at least one in the list',
    ],
    ['an empty text', 'name: Netwerk Zuid', 'name: ""', 'zuid.yaml:2: name is empty: write something'],
    [
      'a text that is too long',
      'name: Netwerk Zuid',
      `name: ${'x'.repeat(101)}`,
      'zuid.yaml:2: name may have at most 100 characters: make it shorter',
    ],
    [
      'a prefix in small letters',
      'prefix: ZUI',
      'prefix: zui',
      'zuid.yaml:5: prefix is not right: write two to six capitals or digits, like 18M',
    ],
    [
      'an account that is none',
      'account: wim@wonen.example',
      'account: wim',
      'zuid.yaml:21: account is not right: write it like anna@carmel.example',
    ],
    [
      'a short name with capitals',
      '  wonen:  ',
      '  Wonen:  ',
      [
        'zuid.yaml:17: Wonen is not a good key: write it in small letters, digits and hyphens, like wijkracht',
        'zuid.yaml:21: partner is not one of the partners of this file: add it under partners or correct it',
      ],
    ],
    [
      'a time zone that is none',
      'dpia:',
      'timeZone: Zuidstad\ndpia:',
      'zuid.yaml:6: timeZone is not right: unknown time zone: write it like Europe/Amsterdam',
    ],
    [
      'a reminder at night',
      'remindAt: "15:30"',
      'remindAt: "19:30"',
      'zuid.yaml:20: remindAt is not right: between 18:00 and 08:00 nothing is sent',
    ],
    [
      'a phone number in words',
      'phone: 0541-123456',
      'phone: nul vijf vier een',
      'zuid.yaml:23: phone is not right: write a phone number in digits, like 0541-123456',
    ],
    [
      'a phone number that does not exist',
      'phone: 0541-123456',
      'phone: 0541-12345',
      'zuid.yaml:23: phone is not right: this number does not exist; look it up, and write it like 0541-123456',
    ],
    [
      'half an address of a page',
      'phone: 0541-123456',
      'site: www.zuid.example',
      'zuid.yaml:23: site is not right: write the whole address, like https://www.oldenzaal.nl',
    ],
    [
      'a region with a capital',
      '  noord:',
      '  Noord:',
      'zuid.yaml:11: Noord is not a good key: write it in small letters, like noord',
    ],
    // What does not go together.
    [
      'a partner that is not in the file',
      'partner: school',
      'partner: shcool',
      'zuid.yaml:20: partner is not one of the partners of this file: add it under partners or correct it',
    ],
    [
      'one person twice',
      'account: wim@wonen.example',
      'account: Piet@School.example',
      'zuid.yaml:21: account stands here for the second time: keep one member with all roles',
    ],
    [
      'nobody who coordinates',
      'roles: [coordinator]',
      'roles: []',
      'zuid.yaml:18: members have no coordinator: give one of them roles: [coordinator]',
    ],
    [
      'two who coordinate',
      'function: mentor, roles: [privacy-officer]',
      'function: mentor, roles: [coordinator]',
      [
        'zuid.yaml:18: members have no privacy officer, who hears of a data breach: give one of them roles: [privacy-officer] (warning)',
        'zuid.yaml:20: roles make a second coordinator: make this one backup-coordinator',
      ],
    ],
    [
      'a guest of whom nobody agreed',
      'account: wim@wonen.example',
      'account: "wim_wonen.example#EXT#@zuid.example"',
      'zuid.yaml:21: this is the account of a guest (#EXT#): when the network agreed that this person takes part, write external: true with the member; else take the member out',
    ],
    [
      'a role for who reads no content',
      'function: woonconsulent',
      'function: woonconsulent, roles: [backup-coordinator]',
      'zuid.yaml:21: roles are not for a restricted partner, whose people read no content: give the role to another member',
    ],
    [
      'somebody who watches over their own work',
      'roles: [privacy-officer]',
      'roles: [backup-coordinator, privacy-officer]',
      'zuid.yaml:20: roles make somebody watch over their own work: give privacy-officer to somebody who does not coordinate',
    ],
    [
      'an agreement that ends before it begins',
      'signedOn: 2026-01-10',
      'signedOn: 2029-01-10',
      'zuid.yaml:15: validUntil is before signedOn: correct one of the two',
    ],
    [
      'a region without holidays',
      'type: onderwijs_po',
      'type: onderwijs_po, schoolRegion: oost',
      'zuid.yaml:16: schoolRegion is not one of the regions under schoolHolidays: write its holidays there or correct it',
    ],
    [
      'a holiday that ends before it begins',
      'until: 2026-10-18',
      'until: 2026-10-08',
      'zuid.yaml:12: until is before from: correct one of the two',
    ],
    [
      'two holidays at once',
      'from: 2026-12-19',
      'from: 2026-10-18',
      'zuid.yaml:13: noord, item 2, has days of a holiday above it in this region: correct the dates',
    ],
    [
      'another name than the file',
      'id: zuid',
      'id: noord',
      'zuid.yaml:1: id must be the name of the file without .yaml: make them the same',
    ],
    // Numbers to call in danger.
    [
      'a number of its own that does not exist',
      'responseTimes:',
      'phones:\n  - { name: crisisdienst, number: 0541-12, checkedOn: 2026-11-02 }\nresponseTimes:',
      'zuid.yaml:25: number is not right: this number does not exist; look it up, and write it like 0541-123456',
    ],
    [
      'a number of its own that nobody called for long',
      'responseTimes:',
      'phones:\n  - { name: crisisdienst, number: 0541-123456, checkedOn: 2026-08-02 }\nresponseTimes:',
      'zuid.yaml:25: nobody looked for 90 days whether this phone number still holds: call it, and write that day under checkedOn (warning)',
    ],
    [
      'a number of its own that is called later',
      'responseTimes:',
      'phones:\n  - { name: crisisdienst, number: 0541-123456, checkedOn: 2027-01-02 }\nresponseTimes:',
      'zuid.yaml:25: checkedOn is after today: write the day on which somebody last looked (warning)',
    ],
    [
      'a number of its own of which nobody says when it was called',
      'responseTimes:',
      'phones:\n  - { name: crisisdienst, number: 0541-123456 }\nresponseTimes:',
      'zuid.yaml:25: checkedOn is missing: add it',
    ],
    [
      'rules of silence that nobody knows',
      'type: woningcorporatie,',
      'type: woningcorporatie, secrecy: geheim,',
      'zuid.yaml:17: secrecy must be one of municipality, school, care, police, housing, others: choose one',
    ],
    [
      'a coordinator who would hear it before the lead',
      'responseTimes:',
      'reminders: { coordinator: { action: 2 } }\nresponseTimes:',
      'zuid.yaml:24: action must be at least 4: write a higher number',
    ],
    [
      'help whose owner is nobody',
      'phone: 0541-123456,',
      'phone: 0541-123456, owner: karel@school.example,',
      'zuid.yaml:23: owner is not the account of one of the members of this file, so nobody is asked: correct it or remove it',
    ],
    // A theme in words of its own.
    [
      'a theme of people of another age',
      'responseTimes:',
      'texts:\n  themes:\n    mind: { nl: verward gedrag, en: confused behaviour }\nresponseTimes:',
      'zuid.yaml:26: mind is no theme of a network for people of this age, so nobody chooses it: remove it',
    ],
    [
      'a theme that nobody knows',
      'responseTimes:',
      'texts:\n  themes:\n    straat: { nl: laat op straat, en: out late }\nresponseTimes:',
      'zuid.yaml:26: straat is not a known key here: correct its spelling or remove it',
    ],
    [
      'a theme in one language',
      'responseTimes:',
      'texts:\n  themes:\n    school: { nl: thuiszitten }\nresponseTimes:',
      'zuid.yaml:26: school has no sentence in English (en): write it in both languages, like { nl: "...", en: "..." }',
    ],
    // A sentence of its own.
    [
      'a missing translation',
      'responseTimes:',
      'texts:\n  questions:\n    goodAt: { nl: Waar is het goed in? }\nresponseTimes:',
      'zuid.yaml:26: goodAt has no sentence in English (en): write it in both languages, like { nl: "...", en: "..." }',
    ],
    [
      'a sentence in English alone',
      'responseTimes:',
      'texts:\n  questions:\n    goodAt: { en: What is it good at? }\nresponseTimes:',
      'zuid.yaml:26: goodAt has no sentence in Dutch (nl): write it in both languages, like { nl: "...", en: "..." }',
    ],
    [
      'a sentence without a language',
      'responseTimes:',
      'texts:\n  questions:\n    goodAt: Waar is het goed in?\nresponseTimes:',
      'zuid.yaml:26: goodAt must be keys with values: write each as key: value',
    ],
    [
      'a third language',
      'responseTimes:',
      'texts:\n  questions:\n    goodAt: { nl: Waar is het goed in?, en: What is it good at?, fy: Wat kin it goed? }\nresponseTimes:',
      'zuid.yaml:26: fy is not a known key here: correct its spelling or remove it',
    ],
    [
      'a question that nobody asks',
      'responseTimes:',
      'texts:\n  questions:\n    goodFor: { nl: Waar is het goed in?, en: What is it good at? }\nresponseTimes:',
      'zuid.yaml:26: goodFor is not a known key here: correct its spelling or remove it',
    ],
    [
      'a sentence of its own about danger',
      'responseTimes:',
      'texts:\n  questions:\n    redFlags: { nl: Klopt dit?, en: Is this right? }\nresponseTimes:',
      'zuid.yaml:26: redFlags is about danger, consent or checking, and reads the same in every network: remove it',
    ],
    [
      'a sentence of its own about a worry',
      'responseTimes:',
      'texts:\n  questions:\n    factor.y_self_harm_suicidal: { nl: Klopt dit?, en: Is this right? }\nresponseTimes:',
      'zuid.yaml:26: factor.y_self_harm_suicidal is about danger, consent or checking, and reads the same in every network: remove it',
    ],
    [
      'a sentence of its own about the talk',
      'responseTimes:',
      'texts:\n  questions:\n    talked: { nl: Klopt dit?, en: Is this right? }\nresponseTimes:',
      'zuid.yaml:26: talked is about danger, consent or checking, and reads the same in every network: remove it',
    ],
    [
      'a sentence of its own about consent',
      'responseTimes:',
      'texts:\n  questions:\n    consentBy: { nl: Klopt dit?, en: Is this right? }\nresponseTimes:',
      'zuid.yaml:26: consentBy is about danger, consent or checking, and reads the same in every network: remove it',
    ],
    [
      'a sentence of its own about checking',
      'responseTimes:',
      'texts:\n  questions:\n    checkedNoNames: { nl: Klopt dit?, en: Is this right? }\nresponseTimes:',
      'zuid.yaml:26: checkedNoNames is about danger, consent or checking, and reads the same in every network: remove it',
    ],
    [
      'a link in a question',
      'responseTimes:',
      'texts:\n  questions:\n    goodAt: { nl: "Waar is het goed in? Zie www.x.example", en: What is it good at? }\nresponseTimes:',
      'zuid.yaml:26: nl is not right: write plain words: no link, no < or >, no * or brackets like [ ]',
    ],
    [
      'mark-up in a question',
      'responseTimes:',
      'texts:\n  questions:\n    goodAt: { nl: "Waar is het <b>goed</b> in?", en: What is it good at? }\nresponseTimes:',
      'zuid.yaml:26: nl is not right: write plain words: no link, no < or >, no * or brackets like [ ]',
    ],
    [
      'a link as people write it in a chat',
      'responseTimes:',
      'texts:\n  questions:\n    goodAt: { nl: Waar is het goed in?, en: "[What is it good at?](x)" }\nresponseTimes:',
      'zuid.yaml:26: en is not right: write plain words: no link, no < or >, no * or brackets like [ ]',
    ],
    [
      'a question that is too long',
      'responseTimes:',
      `texts:\n  questions:\n    goodAt: { nl: Waar?, en: ${'x'.repeat(121)} }\nresponseTimes:`,
      'zuid.yaml:26: en may have at most 120 characters: make it shorter',
    ],
    [
      'a sentence for what is left out',
      'responseTimes:',
      'dialogue: { leaveOut: [goodAt] }\ntexts:\n  questions:\n    goodAt: { nl: Waar?, en: At what? }\nresponseTimes:',
      'zuid.yaml:27: goodAt stands under dialogue: leaveOut too, so nobody is asked: remove it there or here',
    ],
    // What is no plain YAML.
    [
      'a key twice',
      'prefix: ZUI',
      'prefix: ZUI\nprefix: ZUD',
      'zuid.yaml:6: this key stands here twice: remove one of the two',
    ],
    ['a tab', '  noord:', '\tnoord:', 'zuid.yaml:11: this line begins with a tab: use spaces'],
    [
      'a bracket that is not closed',
      'works: [mo, we], remindAt: "15:30" }',
      'works: [mo, we], remindAt: "15:30"',
      'zuid.yaml:21: this line does not begin below the lines it belongs to, or a bracket before it is not closed: move it, or close every [ with ] and every { with }',
    ],
    [
      'a line that begins elsewhere',
      '  wonen:  ',
      '   wonen: ',
      'zuid.yaml:17: this line does not begin below the lines it belongs to, or a bracket before it is not closed: move it, or close every [ with ] and every { with }',
    ],
    [
      'a comma that is missing',
      'name: De School,',
      'name: De School',
      'zuid.yaml:16: a comma is missing between { and }: put one after every part',
    ],
    [
      'a comma too many',
      'works: [mo, we]',
      'works: [mo, , we]',
      'zuid.yaml:20: something stands here that does not belong: remove the bracket, the comma or the quote that is too many',
    ],
    [
      'no colon',
      'municipality: Zuidstad',
      'municipality Zuidstad',
      'zuid.yaml:4: a colon with a space after it is missing: write it like name: Oldenzaal',
    ],
    [
      'two colons',
      'name: Netwerk Zuid',
      'name: Netwerk: Zuid',
      'zuid.yaml:2: a second colon stands on this line, or the line below it begins too far to the right: put a text with a colon between quotes, or move the line below to the left',
    ],
    [
      'a quote that is not closed',
      'responseTimes: { high: { takeUpHours: 2 } }',
      'rules: "Wees vriendelijk.',
      'zuid.yaml:25: a quote before this line is not closed: close every quote that you open',
    ],
    [
      'a sign at the beginning',
      'name: Netwerk Zuid',
      'name: @Zuid',
      'zuid.yaml:2: a text cannot begin with this sign: put the text between quotes',
    ],
    [
      'a backslash',
      'name: Netwerk Zuid',
      'name: "Netwerk\\Zuid"',
      'zuid.yaml:2: a backslash stands between these quotes: remove it',
    ],
    [
      'a tag',
      'name: Netwerk Zuid',
      'name: !zuid Netwerk',
      'zuid.yaml:2: remove the tag that starts with an exclamation mark',
    ],
    [
      'an alias',
      'name: Netwerk Zuid',
      'name: *zuid',
      'zuid.yaml:2: write out what the alias stands for: aliases are not read',
    ],
    [
      'two networks in one file',
      'prefix: ZUI',
      '---\nprefix: ZUI',
      'zuid.yaml:5: a file holds one network: remove the line with --- and what follows',
    ],
  ])('%s', async (_kind, from, to, said) => {
    expect(await about(changed(from, to))).toEqual([said].flat())
  })

  it.each([
    ['nothing at all', '', 'zuid.yaml:1: the file must be keys with values: write each as key: value'],
    ['a list', '- id: zuid', 'zuid.yaml:1: the file must be keys with values: write each as key: value'],
    [
      'a key that is none',
      'partners:\n  __proto__: { restricted: true }',
      'zuid.yaml:2: remove the key __proto__',
    ],
    [
      'too deep',
      `id: ${'['.repeat(20_000)}`,
      'zuid.yaml:1: this goes too many levels deep: write it flatter',
    ],
    [
      'too large',
      `# ${'x'.repeat(256 * 1024)}`,
      'zuid.yaml:1: a network file has at most 256 KB: make it smaller',
    ],
  ])('a whole file: %s', async (_kind, text, said) => {
    expect((await about(text)).filter((line) => !line.endsWith('(warning)'))).toEqual([said])
  })

  it('the prefix of another network: the second file hears it', async () => {
    const more = { 'a.yaml': changed('id: zuid', 'id: a') }
    expect(await about(sound, file, more)).toEqual([
      'zuid.yaml:5: prefix is used by another network: choose another, so that a reference tells them apart',
    ])
  })

  it('another ending of its name', async () => {
    expect(await about(sound, 'zuid.yml')).toEqual([
      'zuid.yml:1: the name must end in .yaml: rename the file',
    ])
  })
})

describe('what was right and is no longer is a warning, with the same line', () => {
  it.each([
    [
      'an agreement that is over',
      'validUntil: 2028-01-10',
      'validUntil: 2026-11-21',
      'zuid.yaml:15: this agreement is over, so the members of this partner cannot act: renew it (warning)',
    ],
    [
      'nobody to hear of a data breach',
      'roles: [privacy-officer], ',
      '',
      'zuid.yaml:18: members have no privacy officer, who hears of a data breach: give one of them roles: [privacy-officer] (warning)',
    ],
    [
      'no assessment',
      'dpia: DPIA-2026-11',
      'dpia: none',
      'zuid.yaml:6: dpia is none: production refuses this network until the reference of your assessment stands here (warning)',
    ],
    [
      'a partner without a ground',
      ', legalBasis: { signal: artikel 3 }',
      '',
      'zuid.yaml:15: gemeente has no legalBasis: its people read what is usual for its type; write what was agreed (warning)',
    ],
    [
      'a phone number that nobody called for long',
      'checkedOn: 2026-11-02',
      'checkedOn: 2026-08-23',
      'zuid.yaml:23: nobody looked for 90 days whether this phone number still holds: call it, and write that day under checkedOn (warning)',
    ],
    [
      'a day that has not come',
      'checkedOn: 2026-11-02',
      'checkedOn: 2026-11-23',
      'zuid.yaml:23: checkedOn is after today: write the day on which somebody last looked (warning)',
    ],
  ])('%s', async (_kind, from, to, said) => {
    expect(await about(changed(from, to))).toEqual([said])
  })

  it('not yet on the ninetieth day, nor without a phone number', async () => {
    expect(await about(changed('checkedOn: 2026-11-02', 'checkedOn: 2026-08-24'))).toEqual([])
    const old = changed('phone: 0541-123456, checkedOn: 2026-11-02', 'checkedOn: 2026-01-02')
    expect(await about(old)).toEqual([])
  })
})
