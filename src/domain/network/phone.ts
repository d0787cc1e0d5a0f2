import { z } from 'zod'
import { line } from '#domain/network/line.ts'
import { isPhoneNumber } from '#domain/privacy/phone.ts'
import { LocalDate } from '#domain/time/instant.ts'

/** As the numbering plan has it; what everybody knows by three digits, like 113, is in none. */
const exists = (phone: string): boolean => /^1\d\d$/.test(phone) || isPhoneNumber(phone)

export const PhoneNumber = z
  .string()
  .trim()
  .regex(/^\+?\d[\d -]{2,18}$/, {
    error: 'write a phone number in digits, like 0541-123456',
    abort: true,
  })
  .refine(exists, 'this number does not exist; look it up, and write it like 0541-123456')

/** Whom one calls here when there may be danger, beside the numbers of the whole country. */
export const Phone = z.strictObject({
  /** Who answers, and when: `crisisdienst jeugd, dag en nacht`. */
  name: line,
  number: PhoneNumber,
  /** The day on which somebody last called it. */
  checkedOn: LocalDate,
})
export type Phone = z.infer<typeof Phone>
