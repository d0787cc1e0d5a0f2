import { describe } from 'vitest'
import { restore } from './restore.ts'
import { figure } from './row.ts'

describe('a store that was lost is back from its backup, with all that was stored before it', () => {
  figure(restore)
})
