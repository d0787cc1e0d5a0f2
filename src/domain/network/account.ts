import { z } from 'zod'

/** Case has no meaning in an account. A guest's has a # in it. */
export const Account = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@]+@[^\s@]+$/, 'write it like anna@carmel.example')
  .toLowerCase()
