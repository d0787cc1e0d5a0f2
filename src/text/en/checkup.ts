import type { checkup as nl } from '#text/nl/checkup.ts'

/** Whether everything works, for the coordinator; each trouble says what to do. */
export const checkup: typeof nl = {
  title: (network) => `Doctor: ${network}`,
  count: (count) => {
    if (count === 0) return 'Everything works.'
    return count === 1 ? '1 thing asks for attention:' : `${count} things ask for attention:`
  },
  good: (names) => `In order: ${names}.`,
  trying: 'I try whether I can write here. This message will be gone in a moment.',
  names: {
    store: 'store and keys',
    work: 'the clock',
    channel: 'the channel',
    readers: 'who reads along',
    members: 'who is in the channel',
    post: 'posting',
    change: 'changing and removing',
    chats: 'own chats',
    agreements: 'agreements with organisations',
    'stand-in': 'who stands in for the coordinator',
    dpia: 'the privacy assessment (DPIA)',
    help: 'help on the map and phone numbers',
  },
  troubles: {
    store: () => 'Nothing can be stored. Call the administrator now: signals do not arrive.',
    work: ({ on }) =>
      `Work has been waiting since ${on ?? 'some time'} and gets no further. Ask the administrator to look in the log.`,
    channel: ({ network }) =>
      `This network has no channel yet. Type in the channel: @Seinhuis koppel ${network}.`,
    readers: ({ names }) =>
      names
        ? `These people read along and are not of the network: ${names}. Take them out of the channel or have them added. Until then nothing is posted.`
        : 'Teams does not say who is in the channel. See whether the app is in the team, and type doctor again in a minute.',
    members: ({ names }) => `These members are not in the channel and see nothing: ${names}. Add them.`,
    post: () =>
      'I can post nothing in the channel. See whether the app is in the team and in this channel, and whether the channel is archived.',
    change: () =>
      'I cannot change or remove a message in the channel. Ask the administrator whether Teams does not allow it.',
    chats: ({ names }) =>
      `I could not reach these people in a chat of their own: ${names}. Let them open Seinhuis and type help, or have the administrator install the app for them.`,
    agreements: ({ names, on }) =>
      on
        ? `The agreement ends or is over: ${names} (the first on ${on}). Have it renewed: otherwise their people can do nothing more.`
        : `There is no valid agreement yet for these people: ${names}.`,
    'stand-in': () => 'Nobody stands in for you when you are away. Have a back-up coordinator added.',
    dpia: () =>
      'There is no privacy assessment (DPIA) in the network file. Without it this network may not work for real.',
    help: ({ names }) =>
      `Nobody checked for a long time whether this is still so: ${names}. Call them, and have the date changed.`,
  },
}
