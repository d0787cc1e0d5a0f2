import { play } from './play.ts'

/** The same year in a process of its own: prints what it came to. */
const nothing = { morning: () => undefined, evening: () => undefined }
const { record } = await play(Number(process.argv[2]), nothing)
process.stdout.write(record.digest())
