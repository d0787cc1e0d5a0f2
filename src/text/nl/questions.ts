import type { QuestionWords } from '#text/wording.ts'

/** Every question of the dialogue but the factors, whose sentences are in `worries.ts`. */
export const questions = {
  audience: {
    label: 'Gaat het over een kind of een volwassene?',
    error: 'Kies: een kind of een volwassene.',
  },
  redFlags: {
    label: 'Klopt een van deze dingen?',
    error: 'Kies wat klopt. Klopt niets? Kies dan "Nee, niets hiervan".',
  },
  notAcuteReason: {
    label: 'Waarom is er nu geen gevaar?',
    error: 'Kies waarom er nu geen gevaar is. Twijfel je? Bel.',
  },
  lookAgainIn: {
    label: 'Blijf je kijken? Kies wanneer ik het opnieuw vraag.',
    error: 'Kies na hoeveel dagen ik het opnieuw vraag.',
  },
  ageBand: { label: 'Hoe oud ongeveer?', error: 'Kies een leeftijd.' },
  nearly18: {
    label: {
      child: 'Wordt de jongere binnen een half jaar 18?',
      adult: 'Werd de persoon in het laatste half jaar 18?',
    },
    early: {
      child: 'Alleen bij 16 of 17 jaar: wordt de jongere binnen een half jaar 18?',
      adult: 'Werd de persoon in het laatste half jaar 18?',
    },
    error: 'Kies ja of nee.',
  },
  origin: { label: 'Hoe ken je deze persoon?', error: 'Kies hoe je deze persoon kent.' },
  context: { label: 'Waar zie je het?', error: 'Kies waar je het ziet.' },
  residence: {
    label: 'In welke gemeente woont deze persoon? Alleen om het juiste netwerk te kiezen.',
    error: 'Kies een gemeente. Staat die er niet bij? Kies ergens anders.',
  },
  neighbourhood: {
    label: 'In welke wijk? Alleen om het juiste netwerk te kiezen.',
    early: 'In welke wijk, als die erbij staat?',
    error: 'Kies een wijk. Staat die er niet bij? Kies ergens anders.',
  },
  themes: {
    label: 'Waar gaat het vooral over? Kies er 1 tot 3.',
    error: 'Kies 1, 2 of 3 onderwerpen.',
  },
  childrenOrPregnancy: {
    label: 'Wonen er kinderen of is iemand zwanger?',
    error: 'Kies ja of nee. Weet je het niet zeker? Kies ja.',
  },
  wholeFamily: { label: 'Gaat het om het hele gezin?', error: 'Kies ja of nee.' },
  dependent: {
    label: {
      child: 'Is het kind nog niet geboren, of jonger dan 4 jaar?',
      adult: 'Kan de persoon geen dag zonder zorg van anderen?',
    },
    error: 'Kies ja of nee.',
  },
  factsOwn: {
    label: 'Wat zag of hoorde je zelf?',
    felt: 'Wat viel je op?',
    error: 'Schrijf wat je zelf zag of hoorde. Een of twee zinnen is genoeg.',
    example: {
      child: 'Bijvoorbeeld: is al weken stil, komt te laat, valt in slaap',
      adult: 'Bijvoorbeeld: doet niet open, er ligt veel post, ziet er moe uit',
    },
  },
  since: {
    label: 'Sinds wanneer, hoe vaak?',
    felt: 'Wanneer en hoe vaak?',
    error: 'Schrijf sinds wanneer je dit ziet.',
    example: 'Bijvoorbeeld: sinds zes weken, twee keer per week',
  },
  different: {
    label: 'Hoe is het anders dan eerst?',
    error: 'Schrijf wat er anders is dan eerst.',
    example: 'Bijvoorbeeld: lachte altijd, zit nu vaak alleen',
  },
  factsOthers: {
    label: 'Wat hoorde je van anderen? Schrijf hun functie, geen naam.',
    felt: 'Wie zag het ook? Schrijf hun functie, geen naam.',
    error: 'Schrijf wat je van anderen hoorde.',
    example: 'Bijvoorbeeld: de gymleraar zag hetzelfde',
  },
  impression: {
    label: 'Wat denk je zelf?',
    error: 'Schrijf wat je zelf denkt.',
    example: 'Bijvoorbeeld: ik denk dat er thuis veel speelt',
  },
  current: { label: 'Speelt dit nu, in de laatste 4 weken?', error: 'Kies of dit nu speelt.' },
  trend: {
    label: 'Gaat het beter, hetzelfde of slechter?',
    error: 'Kies beter, hetzelfde of slechter.',
  },
  safetyScore: {
    label: 'Hoe veilig is het nu volgens jou? 0 is heel onveilig, 10 is veilig.',
    error: 'Kies een cijfer van 0 tot en met 10.',
  },
  deadlineOn: {
    label: 'Is er een datum waarop iets misgaat? Bijvoorbeeld: uit huis, geen stroom.',
    error: 'Kies de datum waarop het misgaat.',
  },
  repeat: { label: 'Had je deze zorg in het laatste half jaar al eerder?', error: 'Kies ja of nee.' },
  siblingConcern: {
    label: 'Zijn er ook zorgen over een broer of zus?',
    error: 'Kies ja of nee.',
  },
  strengths: { label: 'Wie of wat helpt al?', error: 'Kies wat klopt.' },
  goodAt: {
    label: 'Waar is het kind of de jongere goed in?',
    error: 'Schrijf waar het kind of de jongere goed in is.',
    example: 'Bijvoorbeeld: tekenen, grapjes maken, voor dieren zorgen',
  },
  wish: {
    label: {
      child: 'Wat wil het kind of de jongere zelf?',
      adult: 'Wat wil de persoon zelf?',
    },
    felt: {
      child: 'Wat zegt het kind of de jongere zelf?',
      adult: 'Wat zegt de persoon zelf?',
    },
    error: 'Schrijf wat de persoon zelf wil.',
  },
  talked: {
    label: {
      child: 'Heb je gepraat met de ouders of de jongere?',
      adult: 'Heb je gepraat met de persoon zelf?',
    },
    error: 'Kies of je gepraat hebt. Nog niet? Dat geeft niet.',
  },
  childSeen: {
    label: 'Heb je het kind of de jongere zelf gezien of gesproken?',
    error: 'Kies een antwoord.',
  },
  advisedBy: { label: 'Met wie heb je overlegd?', error: 'Kies met wie je overlegd hebt.' },
  advisedOn: { label: 'Wanneer heb je overlegd?', error: 'Kies de dag waarop je overlegde.' },
  noAdviceReason: { label: 'Nog niet overlegd? Kies waarom.', error: 'Kies waarom nog niet.' },
  authority: {
    label: 'Wie mag over het kind beslissen (gezag)?',
    error: 'Kies wie over het kind mag beslissen. Weet je het niet? Kies dan "Weet ik niet".',
  },
  giInvolved: { label: 'Is er een jeugdbeschermer bij het gezin?', error: 'Kies ja of nee.' },
  consentBy: { label: 'Wie zei ja tegen delen?', error: 'Kies wie ja zei.' },
  refusedBy: { label: 'Wie zei nee?', error: 'Kies wie nee zei.' },
  parentsMayKnow: {
    label: 'Mogen de ouders het weten, volgens de jongere?',
    error: 'Kies ja of nee.',
  },
  consentScope: {
    label: 'Wat is er afgesproken? Wat deel je, met wie, waarvoor?',
    error: 'Schrijf wat er is afgesproken.',
  },
  consentForm: { label: 'Hoe is er ja gezegd?', error: 'Kies hoe er ja is gezegd.' },
  consentOn: { label: 'Wanneer is er ja gezegd?', error: 'Kies de dag waarop er ja is gezegd.' },
  consentUntil: { label: 'Tot wanneer geldt dit?', error: 'Kies tot wanneer dit geldt.' },
  withdrawalExplained: {
    label: 'Is uitgelegd dat je altijd "stop" mag zeggen?',
    error: 'Kies ja of nee.',
  },
  consentFeedback: {
    label: 'Mag jij later horen hoe het is afgelopen?',
    error: 'Kies ja of nee.',
  },
  asked: { label: 'Wat vraag je van het netwerk?', error: 'Kies wat je vraagt.' },
  askedExpertise: {
    label: 'Welke kennis zoek je?',
    error: 'Schrijf welke kennis je zoekt.',
    example: 'Bijvoorbeeld: jeugdverpleegkundige, schulden, rouw',
  },
  doneAlready: {
    label: 'Wat heb je zelf al gedaan?',
    error: 'Schrijf wat je zelf al hebt gedaan.',
  },
  keepDoing: {
    label: 'Wat wil je zelf blijven doen?',
    error: 'Schrijf wat je zelf wilt blijven doen.',
  },
  consultQuestion: {
    label: 'Wat wil je aan collega’s vragen?',
    error: 'Schrijf je vraag in een of twee zinnen.',
    example: 'Bijvoorbeeld: wat is een goede eerste stap?',
  },
  talkOn: { label: 'Op welke dag wil je praten?', error: 'Kies de dag waarop je wilt praten.' },
  urgency: { label: 'Hoeveel haast heeft het volgens jou?', error: 'Kies hoog, normaal of laag.' },
  urgencyReason: {
    label: 'Kies je lager dan het voorstel? Schrijf waarom.',
    error: 'Schrijf waarom het minder haast heeft.',
  },
  checkedNoNames: {
    label: 'Lees de tekst nog een keer na.',
    error: 'Lees de tekst na en zet het vinkje.',
  },
} satisfies Record<string, QuestionWords>
