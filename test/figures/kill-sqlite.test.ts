import { describe } from 'vitest'
import { killSqlite } from './kill-sqlite.ts'
import { figure } from './row.ts'

describe('kill -9 on SQLite', () => {
  figure(killSqlite)
})
