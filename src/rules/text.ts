import { findPersonalData, type PersonalDataRule, redact } from '#domain/privacy/personal-data.ts'
import type { PartnerType } from '#domain/codes.ts'
import type { Instant, TimeZone } from '#domain/time/instant.ts'

export type TextAnswer = { personalData: { rule: PersonalDataRule; text: string }[]; redacted: string }
type Circumstances = { at: Instant; timeZone: TimeZone; partnerType?: PartnerType }

/** What could identify someone, and the text without it. */
export function answerText(text: string, { partnerType, ...when }: Circumstances): TextAnswer {
  const findings = findPersonalData(text, when)
  return {
    personalData: findings.map((finding) => ({ rule: finding.rule, text: finding.text })),
    redacted: redact(text, findings, partnerType ? { partnerType } : {}),
  }
}
