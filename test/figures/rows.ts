import { answers } from './answers.ts'
import { door } from './door.ts'
import { erasure } from './erasure.ts'
import { fuzz } from './fuzz.ts'
import { killRedis } from './kill-redis.ts'
import { killSqlite } from './kill-sqlite.ts'
import { model } from './model.ts'
import { redisFaults } from './redis-faults.ts'
import { restart } from './restart.ts'
import { restore } from './restore.ts'
import type { Row } from './row.ts'
import { simulation } from './simulation.ts'
import { storm } from './storm.ts'
import { tokens } from './tokens.ts'
import { visible } from './visible.ts'

/** Every row of the promised figures. */
export const rows: readonly Row[] = [
  simulation,
  model,
  killSqlite,
  killRedis,
  redisFaults,
  storm,
  fuzz,
  door,
  tokens,
  erasure,
  restore,
  answers,
  visible,
  restart,
]
