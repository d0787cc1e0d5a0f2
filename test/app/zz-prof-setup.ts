import { Session } from 'node:inspector/promises'
import { writeFileSync } from 'node:fs'
import { beforeAll, afterAll } from 'vitest'
const session = new Session()
beforeAll(async () => { session.connect(); await session.post('Profiler.enable'); await session.post('Profiler.start') })
afterAll(async () => { const { profile } = await session.post('Profiler.stop'); writeFileSync('/tmp/prof/out/p.cpuprofile', JSON.stringify(profile)) })
