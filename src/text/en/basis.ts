import type { basis as nl } from '#text/nl/basis.ts'

export const basis: typeof nl = {
  of: (partner, text) => `Why ${partner} may share: ${text}`,
  identity: (text) => `Why a name may be shared: ${text}`,
  wams: (date) => `In this network the Wams applies too, since ${date}.`,
  standard: {
    municipality: 'the municipality helps residents under the Jeugdwet and the Wmo, and shares with consent.',
    school: 'the school or child care looks after the children who come there, and shares with consent.',
    care: 'you have professional secrecy (Wgbo, Jeugdwet): sharing is allowed with consent.',
    police:
      'police and justice share here only without a name. With a name it goes through the meldpunt (Wpg).',
    housing:
      'the housing association shares what it sees at the door, with consent, and nothing about care or crime.',
    others: 'sharing is allowed with consent (GDPR).',
  },
}
