import type { Member } from '#domain/network/network.ts'

/** In the own tenant somebody of elsewhere is a guest, and the account says so. */
export const isGuestAccount = (account: string): boolean => account.toLowerCase().includes('#ext#')

/**
 * Somebody of another tenant than that of the channel, or a guest in it, takes part only when the file of the network says
 * so. `home`: the tenant of the channel; null while there is none.
 */
export const mayComeFrom = (
  { account, external = false }: Pick<Member, 'account' | 'external'>,
  tenant: string,
  home: string | null,
): boolean => external || ((home === null || tenant === home) && !isGuestAccount(account))
