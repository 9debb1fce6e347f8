import type { components } from '@contract'

type Schemas = components['schemas']

export type User = Schemas['UserAnswer']
export type Role = User['role']
export type Agent = Schemas['AgentView']
export type AgentStatus = Agent['status']
export type Conversation = Schemas['ConversationView']
export type ConversationStatus = Conversation['status']
export type Priority = NonNullable<Conversation['priority']>
export type Sentiment = NonNullable<Conversation['sentiment']>
export type QueueEntry = Schemas['Waiting']
export type Message = Schemas['MessageView']
export type Author = Message['author']
export type Delivery = NonNullable<Message['delivery']>
export type Note = Schemas['NoteView']
export type Assignment = Schemas['AssignmentView']
export type Trigger = Schemas['TriggerAnswer']
export type TriggerFields = Omit<Trigger, 'id' | 'version'>
export type Article = Schemas['ArticleAnswer']
export type ArticleFields = Schemas['ArticleInput']
export type Passage = Schemas['HitAnswer']
