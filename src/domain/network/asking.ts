import type { Walk } from '#domain/intake/dialogue.ts'
import type { NetworkFile } from '#domain/network/network.ts'

type Agreed = Pick<
  NetworkFile,
  'oggzOutreach' | 'dialogue' | 'texts' | 'municipality' | 'routes' | 'ageLimit'
>

/** Where this network asks otherwise than the standard dialogue. */
export const askingOf = (agreed: Agreed): Omit<Walk, 'intent' | 'more'> => ({
  oggzOutreach: agreed.oggzOutreach,
  leftOut: agreed.dialogue.leaveOut,
  ownWords: agreed.texts.questions,
  themeWords: agreed.texts.themes,
  routes: { municipality: agreed.municipality, routes: agreed.routes },
  ageLimit: agreed.ageLimit,
})
