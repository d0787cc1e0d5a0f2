/** The numbers people may need in a hurry (specification 2.5 and 3.4): every card takes them from here. */
const phoneNumbers = [
  '112',
  '0800-2000',
  '113',
  '0800-0113',
  '0800-0188',
  '0900-8844',
  '0900-1113111',
] as const
export type PhoneNumber = (typeof phoneNumbers)[number]

/** In the order of the text, each once. */
export const numbersIn = (text: string): PhoneNumber[] => [
  ...new Set((text.match(pattern) ?? []).flatMap((found) => phoneNumbers.find((one) => one === found) ?? [])),
]

/** A sentence of ours as Markdown: every number in it can be tapped. */
export const withPhoneLinks = (text: string): string => text.replaceAll(pattern, phoneLink)

export const phoneLink = (number: string): string => `[${number}](tel:${number.replaceAll(/[ -]/g, '')})`

/** Not a part of the code of a signal. */
const pattern = new RegExp(`(?<![\\w-])(?:${phoneNumbers.join('|')})(?![\\w-])`, 'g')
