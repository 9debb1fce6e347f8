export { ChannelSettings as Component } from '@/features/channels/components/channel-settings'
