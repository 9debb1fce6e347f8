import { onSignedOut } from '@/api/client'
import { createStore } from '@/lib/store'

/** Whether the server no longer knows the person whose page this is. */
export const signedOut = createStore(false)

onSignedOut(() => signedOut.set(true))
