import type { guests as nl } from '../nl/guests.ts'

export const guests: typeof nl = {
  notAgreed:
    'Your account is of another organisation, or of a guest. In your network that is not agreed yet. Ask the coordinator, who knows of it. Danger? Call 112, or Veilig Thuis 0800-2000.',
  summary: 'Somebody would like to take part',
  told: (name, network) =>
    `${name} would like to take part in ${network}, with an account of another organisation or of a guest. That is not agreed yet. Is it right? Ask the administrator to write external: true with this member. Is it not? Then you need not do anything: ${name} reads nothing.`,
}
