/** What `npm run try` says in the terminal: whoever tries it reads Dutch or English, so it says both. */
export const trying = {
  started: (address: string, folder: string): string[] => [
    '',
    `  Open ${address}, kies Personal Chat en typ: signaal`,
    `  Open ${address}, choose Personal Chat and type: signaal`,
    '',
    `  Jij bent Anna; als bram maakt je Bram, klok +2d zet de tijd vooruit. Gebruik alleen verzonnen gegevens.`,
    `  You are Anna; als bram makes you Bram, klok +2d moves the time. Use made-up data only.`,
    '',
    `  De gegevens staan in ${folder}; --fresh begint leeg. Ctrl-C stopt alles.`,
    `  The data are in ${folder}; --fresh starts empty. Ctrl-C ends everything.`,
    '',
  ],
  playgroundGone:
    'De Playground is gestopt, dus Seinhuis ook. The Playground has stopped, and so has Seinhuis.',
  unknownFlag: (flags: string): string =>
    `Onbekend: ${flags}; alleen --fresh kan. Unknown: ${flags}; only --fresh is possible.`,
}
