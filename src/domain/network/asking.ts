import type { Walk } from '#domain/intake/dialogue.ts'
import type { NetworkFile } from '#domain/network/network.ts'

/** Where this network asks otherwise than the standard dialogue. */
export const askingOf = ({
  oggzOutreach,
  dialogue,
  texts,
}: Pick<NetworkFile, 'oggzOutreach' | 'dialogue' | 'texts'>): Omit<Walk, 'intent' | 'more'> => ({
  oggzOutreach,
  leftOut: dialogue.leaveOut,
  ownWords: texts.questions,
})
