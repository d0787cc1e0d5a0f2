import { StoreError } from '#app/ports.ts'
import { SealError } from './sealed-file.ts'

/** What to do about what stopped a backup; thrown on when it is no fault of the store, the folder or its disk. */
export const adviceOn = (error: unknown, folder: string): string => {
  if (error instanceof StoreError) return error.message
  if (error instanceof SealError)
    return `what was written to ${folder} does not read back as it was: look at that disk, or name a folder on another one`
  if (error instanceof Error && 'code' in error) return onDisk(String(error.code), folder)
  throw error
}

const onDisk = (code: string, folder: string): string => {
  if (full.has(code))
    return `${folder} has no room (${code}): make room there, or name a folder on another disk`
  if (code === 'EIO')
    return `the disk of ${folder} fails (EIO): look at that disk, and name a folder on another one`
  return `${folder} cannot be written (${code}): name a folder that this user may write`
}

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
