import fc from 'fast-check'
import { seedOfTests } from '#support/seed.ts'

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: seedOfTests })
