import { z } from 'zod'

/** A few words that people of the network read. */
export const line = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[ -~\u00A0-\uFFFF]*$/, 'write it on one line')
