import { configureGlobal, readConfigureGlobal } from 'fast-check'
import { seedOfTests } from '#support/seed.ts'

configureGlobal({ ...readConfigureGlobal(), seed: seedOfTests })
