import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { asProblem } from '@/api/problem'
import type { Agent, AgentStatus, User } from '@/api/types'
import { toast } from '@/features/shell/model/toasts'
import { useProblemText } from '@/ui/problem-text'
import { agentsQuery, changeStatus } from '../api/agents'

/** Whether the person takes conversations just now; a change shows at once and is taken back when it is refused. */
export function useMyStatus(user: User): { status: AgentStatus | undefined; set: (status: AgentStatus) => void } {
  const client = useQueryClient()
  const problemText = useProblemText()
  const { data } = useQuery(agentsQuery())
  const put = (status: AgentStatus) =>
    client.setQueryData<Agent[]>(agentsQuery().queryKey, (all) => all?.map((a) => (a.id === user.id ? { ...a, status } : a)))
  const mutation = useMutation({
    mutationFn: (status: AgentStatus) => changeStatus(user.id, status),
    onMutate: (status) => {
      const before = client.getQueryData(agentsQuery().queryKey)
      put(status)
      return before
    },
    onError: (error, _, before) => {
      if (before) client.setQueryData(agentsQuery().queryKey, before)
      toast(problemText(asProblem(error)), { tone: 'danger' })
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['agents'] }),
  })
  return { status: data?.find((a) => a.id === user.id)?.status, set: mutation.mutate }
}
