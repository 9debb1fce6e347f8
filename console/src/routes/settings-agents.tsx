export { AgentSettings as Component } from '@/features/agents/components/agent-settings'
