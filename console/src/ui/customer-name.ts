import { useCallback } from 'react'
import { useT } from '@/i18n/use-t'

/** A customer as far as a list, a page or an event knows them. */
export interface Known {
  /** Of the conversation. */
  id: string
  name?: string | null | undefined
  address?: string | null | undefined
  channel?: string | null | undefined
}

const SHOWN_OF_ID = 4

/** What a customer is called where they did not say: their address, or for a visitor of web chat, who has none, the end of the conversation's id. */
export function useCustomerName(): (customer: Known) => string {
  const { t } = useT()
  return useCallback(
    ({ id, name, address, channel }: Known) => {
      if (name) return name
      if (address && channel !== 'webchat') return address
      return t('person.visitor', { code: id.slice(-SHOWN_OF_ID).toUpperCase() })
    },
    [t],
  )
}
