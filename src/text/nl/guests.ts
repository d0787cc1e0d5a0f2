/** Wie komt met een account van een andere organisatie, of als gast. */
export const guests = {
  notAgreed:
    'Je account is van een andere organisatie of van een gast. In jouw netwerk is dat nog niet afgesproken. Vraag het de coördinator. Die weet er al van. Gevaar? Bel 112, of Veilig Thuis 0800-2000.',
  summary: 'Iemand wil meedoen',
  told: (name: string, network: string): string =>
    `${name} wil meedoen in ${network}, met een account van een andere organisatie of van een gast. Dat is nog niet afgesproken. Is het goed? Vraag de beheerder om external: true te zetten bij dit lid. Klopt het niet? Dan hoef je niets te doen: ${name} leest niets.`,
}
