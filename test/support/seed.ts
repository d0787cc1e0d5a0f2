/**
 * From here the tests draw their chances: the same each time, so that what is red was made red by a change.
 * FAULT_SEED=12345 brings another run back; `npm run endurance` asks what was not asked before.
 */
export const seedOfTests = Number(process.env['FAULT_SEED'] ?? 1)
