// Generated from /openapi.json by "npm run api".
export interface paths {
    "/api/v1/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["agentReadsAgents"];
        put?: never;
        post: operations["agentCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{agentId}/claim/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["conversationClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{agentId}/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["conversationReadsOfAgent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{agentId}/release/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["conversationRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["agentChange"];
        trace?: never;
    };
    "/api/v1/agents/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["agentChangeStatus"];
        trace?: never;
    };
    "/api/v1/analytics/csat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["analyticsCsat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/drilldown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["drillDownDrilldown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/drilldown.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["drillDownExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["analyticsMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/performance/latency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["analyticsLatency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reportList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reportShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/reports/{id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reportDownload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/reports/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reportGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/reports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reportPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/sentiment/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["analyticsSentiment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["analyticsSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/topics/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["topicRefresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/topics/trending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["topicTrending"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["authLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["authLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/canned-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["cannedReplyList"];
        put?: never;
        post: operations["cannedReplyCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/canned-replies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["cannedReplyRemove"];
        options?: never;
        head?: never;
        patch: operations["cannedReplyChange"];
        trace?: never;
    };
    "/api/v1/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["conversationReadsSlice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["conversationReadsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["passingAssign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["messageReadsAssignments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/csat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["conversationRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/handoff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["conversationHandoff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["messageReadsMessages"];
        put?: never;
        post: operations["conversationReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["messageReadsNotes"];
        put?: never;
        post: operations["conversationNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["readMarksPresence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["readMarksMark"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/takeover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["passingTakeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["passingTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handoff/triggers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["triggerList"];
        put?: never;
        post: operations["triggerDefine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handoff/triggers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["triggerShow"];
        put?: never;
        post?: never;
        delete: operations["triggerRemove"];
        options?: never;
        head?: never;
        patch: operations["triggerChange"];
        trace?: never;
    };
    "/api/v1/handoff/triggers/backtest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["backtestEndpointBacktest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["articleListAfter"];
        put?: never;
        post: operations["articlePublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/articles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["articleShow"];
        put: operations["articleRevise"];
        post?: never;
        delete: operations["articleWithdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["knowledgeAsk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["knowledgeImportLines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["knowledgeSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["suggestionEndpointSuggestions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/unanswered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["unansweredReadsUnanswered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["meShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mePreferences"];
        put: operations["mePrefer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["queueReadsQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["domainList"];
        put?: never;
        post: operations["domainAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/domains/{domain}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["domainRemove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/domains/{domain}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["domainVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/scheduled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scheduleList"];
        put?: never;
        post: operations["scheduleAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/scheduled/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scheduleShow"];
        put?: never;
        post?: never;
        delete: operations["scheduleRemove"];
        options?: never;
        head?: never;
        patch: operations["scheduleChange"];
        trace?: never;
    };
    "/api/v1/reports/scheduled/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["scheduleSend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sandbox/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sandboxMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sandbox/mails/attachment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sandboxAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["channelList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/channels/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["channelTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/features": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["featureFeatures"];
        put: operations["featureChange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/handoff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["settingsHandoff"];
        put: operations["settingsHandoff_1"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["settingsHours"];
        put: operations["settingsHours_1"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["settingsTexts"];
        put: operations["settingsTexts_1"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["streamEndpointStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["healthHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/{tenant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["webchatPagePage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/graph/{phoneNumberId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sandboxSend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/whatsapp/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sandboxShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webchat/{tenant}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["webchatSessionsBegin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webchat/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["webchatRead"];
        put?: never;
        post: operations["webchatWrite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webchat/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["webchatMarkRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webchat/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["webchatStreamStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webchat/typing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["webchatTypingTyping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/messages/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["genericWebhookReceive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/whatsapp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["whatsAppWebhookVerify"];
        put?: never;
        post: operations["whatsAppWebhookReceive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Accepted: {
            conversation_id: string;
            duplicate: boolean;
            message_id: string;
        };
        AgentAnswer: {
            /** Format: int32 */
            current_conversation_count: number;
            email: string;
            enabled: boolean;
            full_name: string;
            id: string;
            /** Format: int32 */
            max_concurrent_conversations: number;
            /** @enum {string} */
            role: "agent" | "supervisor" | "admin" | "auditor";
            specialties: string[];
            /** @enum {string} */
            status: "online" | "away" | "offline";
            /** Format: int64 */
            version?: number | null;
        };
        AgentChange: {
            enabled?: boolean | null;
            full_name?: string | null;
            /** Format: int32 */
            max_concurrent_conversations?: number | null;
            password?: string | null;
            /** @enum {string|null} */
            role?: "agent" | "supervisor" | "admin" | "auditor" | null;
            specialties?: string[] | null;
        };
        AgentChanged: {
            id: string;
            /** Format: int64 */
            version?: number | null;
        };
        AgentCount: {
            agent_id: string;
            agent_name: string;
            /** Format: int64 */
            count: number;
        };
        AgentRating: {
            agent_id?: string | null;
            agent_name?: string | null;
            /** Format: double */
            average: number;
            /** Format: int64 */
            responses: number;
        };
        AgentView: {
            /** Format: int64 */
            current_conversation_count: number;
            email: string;
            enabled: boolean;
            full_name: string;
            id: string;
            /** Format: date-time */
            last_seen?: string | null;
            /** Format: int64 */
            max_concurrent_conversations: number;
            /** @enum {string} */
            role: "agent" | "supervisor" | "admin" | "auditor";
            specialties: string[];
            /** @enum {string} */
            status: "online" | "away" | "offline";
            /** Format: date-time */
            status_since?: string | null;
            /** Format: int64 */
            version: number;
        };
        Answer: {
            accepted: components["schemas"]["Accepted"][];
            rejected: components["schemas"]["Rejected"][];
        };
        ArticleAnswer: {
            body: string;
            id: string;
            intent?: string | null;
            language: string;
            questions: string[];
            tags: string[];
            title: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version?: number | null;
        };
        ArticleInput: {
            body: string;
            intent?: string | null;
            language?: string | null;
            questions?: string[] | null;
            tags?: string[] | null;
            title: string;
        };
        Ask: {
            question: string;
        };
        AskAnswer: {
            answer?: string | null;
            cached: boolean;
            citations: components["schemas"]["Citation"][];
            /** Format: double */
            confidence: number;
            would_hand_off: boolean;
        };
        AssignmentView: {
            agent_id: string;
            /** Format: date-time */
            assigned_at: string;
            /** @enum {string} */
            assignment_type: "auto" | "manual" | "escalation";
            candidates?: components["schemas"]["Candidate"][] | null;
            /** Format: date-time */
            claimed_at?: string | null;
            notes?: string | null;
            reason: string;
            /** Format: date-time */
            resolved_at?: string | null;
        };
        Attention: {
            /** @enum {string} */
            state: "viewing" | "writing";
        };
        BacktestRequest: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            triggers: components["schemas"]["Draft"][];
        };
        Begun: {
            /** Format: uuid */
            report_id: string;
        };
        Candidate: {
            agent_id: string;
            /** Format: int32 */
            load: number;
            passed_over_because?: string | null;
        };
        CannedReplyAnswer: {
            id: string;
            language?: string | null;
            shortcut: string;
            text: string;
            title: string;
            /** Format: int64 */
            version?: number | null;
        };
        CannedReplyChange: {
            language?: string | null;
            shortcut?: string | null;
            text?: string | null;
            title?: string | null;
        };
        ChannelAnswer: {
            /** @enum {string} */
            channel: "whatsapp" | "webchat" | "generic";
            external_id: string;
            id: string;
            name: string;
            signed: boolean;
            webhook_path?: string | null;
        };
        CheckAnswer: {
            check: string;
            passed: boolean;
        };
        Citation: {
            article_id: string;
            /** Format: double */
            score: number;
            title: string;
        };
        Component: {
            detail?: string | null;
            /** Format: int64 */
            lag_events?: number | null;
            /** Format: double */
            lag_seconds?: number | null;
            /** Format: int64 */
            latency_ms: number;
            name: string;
            /** @enum {string} */
            status: "up" | "degraded" | "down";
        };
        ConversationState: {
            agent_id?: string | null;
            /** Format: date-time */
            assigned_at?: string | null;
            channel: string;
            /** Format: date-time */
            claimed_at?: string | null;
            customer: components["schemas"]["Customer"];
            id: string;
            /** Format: date-time */
            last_message_at: string;
            /** Format: date-time */
            messaging_window_closes_at?: string | null;
            /** @enum {string|null} */
            priority?: "low" | "medium" | "high" | "urgent" | null;
            /** @enum {string} */
            status: "bot" | "pending_handoff" | "human_agent" | "closed";
            /** Format: int64 */
            version: number;
        };
        ConversationView: {
            agent_id?: string | null;
            assigned_agent_id?: string | null;
            /** Format: date-time */
            assigned_at?: string | null;
            /** @enum {string|null} */
            assignment_type?: "auto" | "manual" | "escalation" | null;
            channel: string;
            /** Format: date-time */
            claim_by?: string | null;
            /** Format: date-time */
            claimed_at?: string | null;
            customer: components["schemas"]["Customer"];
            handoff?: components["schemas"]["Handoff"] | null;
            id: string;
            /** Format: date-time */
            last_message_at: string;
            /** Format: date-time */
            messaging_window_closes_at?: string | null;
            preview: string;
            /** @enum {string} */
            preview_author: "customer" | "bot" | "agent" | "system";
            /** @enum {string|null} */
            priority?: "low" | "medium" | "high" | "urgent" | null;
            /** @enum {string|null} */
            sentiment?: "positive" | "neutral" | "negative" | "very_negative" | null;
            specialty?: string | null;
            /** Format: date-time */
            started_at: string;
            /** @enum {string} */
            status: "bot" | "pending_handoff" | "human_agent" | "closed";
            /** Format: int32 */
            unread: number;
            /** Format: int64 */
            version: number;
            /** Format: date-time */
            waiting_since?: string | null;
        };
        Csat: {
            /** Format: double */
            average?: number | null;
            /** Format: int64 */
            responses: number;
        };
        Customer: {
            address: string;
            id: string;
            name?: string | null;
        };
        Difference: {
            /** Format: date-time */
            at: string;
            conversation_id: string;
            matched?: string | null;
            message_id: string;
            preview: string;
            recorded?: string | null;
            trigger?: string | null;
        };
        Directions: {
            /** Format: int64 */
            inbound: number;
            /** Format: int64 */
            outbound: number;
        };
        DomainList: {
            data: components["schemas"]["DomainView"][];
        };
        DomainView: {
            by_operator: boolean;
            /** Format: date-time */
            code_sent_at?: string | null;
            domain: string;
            verified: boolean;
            /** Format: date-time */
            verified_at?: string | null;
        };
        Draft: {
            enabled?: boolean | null;
            id?: string | null;
            /** @enum {string|null} */
            priority?: "low" | "medium" | "high" | "urgent" | null;
            /** Format: double */
            threshold?: number | null;
            /** @enum {string} */
            trigger_type: "keyword" | "sentiment" | "confidence" | "intent";
            trigger_value?: string | null;
        };
        FactSlice: {
            data: components["schemas"]["FactView"][];
            next?: string | null;
            /** Format: int64 */
            total?: number | null;
        };
        FactView: {
            agent_id?: string | null;
            agent_name?: string | null;
            /** Format: date-time */
            at: string;
            channel: string;
            conversation_id: string;
            customer_name?: string | null;
            label: string;
            language: string;
            message_id?: string | null;
            /** Format: int64 */
            position: number;
            status?: string | null;
            /** Format: int64 */
            value?: number | null;
        };
        Failure: {
            code: string;
            detail?: string | null;
        };
        FeatureAnswer: {
            enabled: boolean;
            /** @enum {string} */
            feature: "human_handoff" | "sentiment_analysis" | "scheduled_reports" | "response_cache";
            installed: boolean;
        };
        FeaturesAnswer: {
            features: components["schemas"]["FeatureAnswer"][];
        };
        FeatureSwitch: {
            enabled: boolean;
            /** @enum {string} */
            feature: "human_handoff" | "sentiment_analysis" | "scheduled_reports" | "response_cache";
        };
        FieldError: {
            detail: string;
            pointer: string;
        };
        ForceRequest: {
            /** Format: uuid */
            agent_id: string;
            reason?: string | null;
        };
        GroupsView: {
            data: components["schemas"]["GroupView"][];
        };
        GroupView: {
            /** Format: double */
            confidence: number;
            conversation_ids: string[];
            /** Format: int32 */
            count: number;
            examples: string[];
            /** Format: date-time */
            last_asked_at: string;
            question: string;
        };
        Handoff: {
            matched?: string | null;
            reason?: string | null;
            /** Format: double */
            threshold?: number | null;
            trigger: string;
            /** Format: double */
            value?: number | null;
        };
        HandoffAnswer: {
            conversation_id: string;
            /** @enum {string} */
            status: "bot" | "pending_handoff" | "human_agent" | "closed";
            /** Format: int64 */
            version?: number | null;
        };
        HandoffChange: {
            /** Format: int32 */
            away_grace_seconds?: number | null;
            /** Format: int32 */
            claim_within_seconds?: number | null;
            /** Format: int32 */
            close_after_hours?: number | null;
            keep_when_away?: boolean | null;
            /** Format: int32 */
            leave_message_after_seconds?: number | null;
            /** Format: int32 */
            remind_after_seconds?: number | null;
            /** Format: int32 */
            specialty_wait_seconds?: number | null;
            /** Format: int32 */
            stream_grace_seconds?: number | null;
            /** Format: int32 */
            take_back_after_seconds?: number | null;
            /** Format: int32 */
            wait_notice_after_seconds?: number | null;
        };
        HandoffRequest: {
            /** @enum {string|null} */
            priority?: "low" | "medium" | "high" | "urgent" | null;
            reason?: string | null;
            specialty?: string | null;
        };
        HandoffSettings: {
            /** Format: int32 */
            away_grace_seconds: number;
            /** Format: int32 */
            claim_within_seconds: number;
            /** Format: int32 */
            close_after_hours: number;
            keep_when_away: boolean;
            /** Format: int32 */
            leave_message_after_seconds: number;
            /** Format: int32 */
            remind_after_seconds: number;
            /** Format: int32 */
            specialty_wait_seconds: number;
            /** Format: int32 */
            stream_grace_seconds: number;
            /** Format: int32 */
            take_back_after_seconds: number;
            /** Format: int32 */
            wait_notice_after_seconds: number;
        };
        Health: {
            components: components["schemas"]["Component"][];
            /** @enum {string} */
            status: "up" | "degraded" | "down";
        };
        HitAnswer: {
            article_id: string;
            language: string;
            passage: string;
            /** Format: double */
            score: number;
            title: string;
        };
        HitsAnswer: {
            data: components["schemas"]["HitAnswer"][];
        };
        Holiday: {
            date: string;
            name?: string | null;
        };
        Hour: {
            /** Format: int32 */
            handed_off: number;
            /** Format: date-time */
            hour: string;
            /** Format: int32 */
            would_hand_off: number;
        };
        HoursAnswer: {
            holidays: components["schemas"]["Holiday"][];
            open_now: boolean;
            /** Format: date-time */
            opens_at?: string | null;
            week: components["schemas"]["OpenInterval"][];
            zone: string;
        };
        HoursChange: {
            holidays?: components["schemas"]["Holiday"][] | null;
            week: components["schemas"]["OpenInterval"][];
        };
        HoursSet: {
            holidays: components["schemas"]["Holiday"][];
            week: components["schemas"]["OpenInterval"][];
        };
        ImportAnswer: {
            errors: components["schemas"]["RowError"][];
            /** Format: int32 */
            failed: number;
            /** Format: int32 */
            imported: number;
        };
        Latency: {
            kinds: {
                [key: string]: components["schemas"]["View"];
            };
            range: components["schemas"]["Range"];
            series: components["schemas"]["LatencyPart"][];
        };
        LatencyPart: {
            /** Format: date-time */
            end: string;
            kinds: {
                [key: string]: components["schemas"]["View"];
            };
            /** Format: date-time */
            start: string;
        };
        LoginAnswer: {
            access_token: string;
            /** Format: int64 */
            expires_in: number;
            token_type: string;
            user: components["schemas"]["UserAnswer"];
        };
        LoginRequest: {
            email: string;
            password: string;
            tenant: string;
        };
        Mark: {
            /** Format: uuid */
            last_read_message_id?: string | null;
            unread?: boolean | null;
        };
        MeAnswer: {
            email: string;
            full_name: string;
            id: string;
            /** @enum {string} */
            role: "agent" | "supervisor" | "admin" | "auditor";
            tenant?: components["schemas"]["TenantInfo"] | null;
            tenant_id: string;
        };
        MessagePart: {
            authors: {
                [key: string]: number;
            };
            channels: {
                [key: string]: components["schemas"]["Directions"];
            };
            /** Format: date-time */
            end: string;
            /** Format: int64 */
            inbound: number;
            /** Format: int64 */
            outbound: number;
            /** Format: date-time */
            start: string;
        };
        Messages: {
            by_agent: components["schemas"]["AgentCount"][];
            by_author: {
                [key: string]: number;
            };
            by_channel: {
                [key: string]: number;
            };
            by_language: {
                [key: string]: number;
            };
            interval: string;
            range: components["schemas"]["Range"];
            series: components["schemas"]["MessagePart"][];
            /** Format: int64 */
            total: number;
        };
        MessageView: {
            agent_id?: string | null;
            /** @enum {string} */
            author: "customer" | "bot" | "agent" | "system";
            cached?: boolean | null;
            citations?: components["schemas"]["Citation"][] | null;
            client_ref?: string | null;
            /** Format: double */
            confidence?: number | null;
            /** @enum {string|null} */
            delivery?: "queued" | "sent" | "delivered" | "read" | "failed" | null;
            /** @enum {string} */
            direction: "inbound" | "outbound";
            failure?: components["schemas"]["Failure"] | null;
            id: string;
            kind: string;
            model?: string | null;
            /** Format: date-time */
            recorded_at: string;
            /** Format: date-time */
            sent_at: string;
            /** @enum {string|null} */
            sentiment?: "positive" | "neutral" | "negative" | "very_negative" | null;
            /** Format: double */
            sentiment_confidence?: number | null;
            sentiment_words: string[];
            text: string;
        };
        NewAgent: {
            email: string;
            full_name: string;
            /** Format: int32 */
            max_concurrent_conversations?: number | null;
            password?: string | null;
            /** @enum {string} */
            role: "agent" | "supervisor" | "admin" | "auditor";
            specialties?: string[] | null;
        };
        NewCannedReply: {
            language?: string | null;
            shortcut: string;
            text: string;
            title: string;
        };
        NewDomain: {
            domain: string;
        };
        NewSchedule: {
            enabled?: boolean | null;
            /** @enum {string} */
            frequency: "daily" | "weekly" | "monthly";
            language?: string | null;
            recipients: string[];
            /** @enum {string} */
            report_type: "messages" | "topics" | "performance" | "csat";
            send_at?: string | null;
            tz?: string | null;
        };
        NewTrigger: {
            enabled?: boolean | null;
            /** @enum {string|null} */
            priority?: "low" | "medium" | "high" | "urgent" | null;
            /** Format: double */
            threshold?: number | null;
            /** @enum {string} */
            trigger_type: "keyword" | "sentiment" | "confidence" | "intent";
            trigger_value?: string | null;
        };
        NoteAnswer: {
            note_id: string;
            /** Format: int64 */
            version?: number | null;
        };
        NoteRequest: {
            text: string;
        };
        NoteView: {
            /** Format: date-time */
            at: string;
            author_id: string;
            id: string;
            text: string;
        };
        OpenInterval: {
            /** Format: int32 */
            day: number;
            from: string;
            to: string;
        };
        PageAgentView: {
            data: components["schemas"]["AgentView"][];
            /** Format: int32 */
            page: number;
            /** Format: int64 */
            pages: number;
            /** Format: int64 */
            total: number;
        };
        PageArticleAnswer: {
            data: components["schemas"]["ArticleAnswer"][];
            /** Format: int32 */
            page: number;
            /** Format: int64 */
            pages: number;
            /** Format: int64 */
            total: number;
        };
        PageCannedReplyAnswer: {
            data: components["schemas"]["CannedReplyAnswer"][];
            /** Format: int32 */
            page: number;
            /** Format: int64 */
            pages: number;
            /** Format: int64 */
            total: number;
        };
        PageChannelAnswer: {
            data: components["schemas"]["ChannelAnswer"][];
            /** Format: int32 */
            page: number;
            /** Format: int64 */
            pages: number;
            /** Format: int64 */
            total: number;
        };
        PageConversationView: {
            data: components["schemas"]["ConversationView"][];
            /** Format: int32 */
            page: number;
            /** Format: int64 */
            pages: number;
            /** Format: int64 */
            total: number;
        };
        PageTriggerAnswer: {
            data: components["schemas"]["TriggerAnswer"][];
            /** Format: int32 */
            page: number;
            /** Format: int64 */
            pages: number;
            /** Format: int64 */
            total: number;
        };
        PageWaiting: {
            data: components["schemas"]["Waiting"][];
            /** Format: int32 */
            page: number;
            /** Format: int64 */
            pages: number;
            /** Format: int64 */
            total: number;
        };
        Problem: {
            code: string;
            detail?: string | null;
            details: {
                [key: string]: Record<string, never>;
            };
            errors?: components["schemas"]["FieldError"][] | null;
            instance: string;
            /** Format: int32 */
            status: number;
            title: string;
            trace_id: string;
            type: string;
        };
        Proof: {
            code: string;
        };
        Range: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            tz: string;
        };
        RatingAnswer: {
            conversation_id: string;
            /** Format: int64 */
            version?: number | null;
        };
        RatingPart: {
            /** Format: double */
            average?: number | null;
            /** Format: date-time */
            end: string;
            /** Format: int64 */
            responses: number;
            /** Format: date-time */
            start: string;
        };
        RatingRequest: {
            comment?: string | null;
            /** Format: int32 */
            score: number;
        };
        Ratings: {
            /** Format: double */
            average?: number | null;
            by_agent: components["schemas"]["AgentRating"][];
            distribution: {
                [key: string]: number;
            };
            range: components["schemas"]["Range"];
            /** Format: int64 */
            requests: number;
            /** Format: double */
            response_rate?: number | null;
            /** Format: int64 */
            responses: number;
            series: components["schemas"]["RatingPart"][];
        };
        Rejected: {
            detail: string;
            pointer: string;
        };
        ReleaseRequest: {
            note?: string | null;
            /** @enum {string} */
            outcome: "resolved" | "requeue";
        };
        ReplyAnswer: {
            message_id: string;
            /** Format: int64 */
            version?: number | null;
        };
        ReplyRequest: {
            client_ref?: string | null;
            text: string;
        };
        Reports: {
            data: components["schemas"]["ReportView"][];
        };
        ReportView: {
            /** Format: date-time */
            created_at: string;
            file_name?: string | null;
            /** Format: date-time */
            finished_at?: string | null;
            /** @enum {string} */
            format: "csv" | "pdf";
            /** Format: date-time */
            from: string;
            language: string;
            problem?: string | null;
            /** Format: int32 */
            progress: number;
            /** Format: uuid */
            report_id: string;
            /** @enum {string} */
            report_type: "messages" | "topics" | "performance" | "csat";
            /** Format: uuid */
            requested_by?: string | null;
            /** Format: uuid */
            schedule_id?: string | null;
            /** Format: int64 */
            size?: number | null;
            /** @enum {string} */
            status: "running" | "ready" | "failed";
            /** Format: date-time */
            to: string;
            tz: string;
        };
        ReportWanted: {
            /** @enum {string} */
            format: "csv" | "pdf";
            /** Format: date-time */
            from: string;
            language?: string | null;
            /** @enum {string} */
            report_type: "messages" | "topics" | "performance" | "csat";
            /** Format: date-time */
            to: string;
            tz?: string | null;
        };
        Result: {
            /** Format: int32 */
            both: number;
            by_trigger: {
                [key: string]: number;
            };
            /** Format: int32 */
            conversations: number;
            differences: components["schemas"]["Difference"][];
            /** Format: int32 */
            handed_off: number;
            load: components["schemas"]["Hour"][];
            /** Format: int32 */
            messages: number;
            /** Format: int32 */
            only_draft: number;
            /** Format: int32 */
            only_recorded: number;
            /** Format: int32 */
            would_hand_off: number;
        };
        RowError: {
            detail: string;
            /** Format: int64 */
            line: number;
        };
        SandboxMail: {
            /** Format: date-time */
            at: string;
            attachments: string[];
            from: string;
            html: string;
            message_id: string;
            subject: string;
            tenant_id: string;
            text: string;
            to: string;
        };
        SandboxMails: {
            data: components["schemas"]["SandboxMail"][];
        };
        SandboxMessage: {
            id: string;
            message_id?: string | null;
            phone_number_id: string;
            /** Format: date-time */
            sent_at: string;
            text: string;
            to: string;
        };
        ScheduleChange: {
            enabled?: boolean | null;
            /** @enum {string|null} */
            frequency?: "daily" | "weekly" | "monthly" | null;
            language?: string | null;
            recipients?: string[] | null;
            send_at?: string | null;
            tz?: string | null;
        };
        ScheduleList: {
            data: components["schemas"]["ScheduleView"][];
        };
        ScheduleView: {
            /** Format: date-time */
            created_at: string;
            enabled: boolean;
            /** @enum {string} */
            frequency: "daily" | "weekly" | "monthly";
            /** Format: uuid */
            id: string;
            language: string;
            /** Format: date-time */
            last_sent?: string | null;
            /** Format: date-time */
            next_scheduled?: string | null;
            problem?: string | null;
            recipients: string[];
            /** @enum {string} */
            report_type: "messages" | "topics" | "performance" | "csat";
            send_at: string;
            tz: string;
        };
        Sentiment: {
            distribution: {
                [key: string]: number;
            };
            range: components["schemas"]["Range"];
            series: components["schemas"]["SentimentPart"][];
            /** Format: int64 */
            total: number;
        };
        SentimentPart: {
            distribution: {
                [key: string]: number;
            };
            /** Format: date-time */
            end: string;
            /** Format: date-time */
            start: string;
            /** Format: int64 */
            total: number;
        };
        ServerSentEventObject: unknown;
        ServerSentEventString: unknown;
        SliceArticleAnswer: {
            data: components["schemas"]["ArticleAnswer"][];
            next?: string | null;
        };
        SliceAssignmentView: {
            data: components["schemas"]["AssignmentView"][];
            next?: string | null;
        };
        SliceConversationView: {
            data: components["schemas"]["ConversationView"][];
            next?: string | null;
        };
        SliceMessageView: {
            data: components["schemas"]["MessageView"][];
            next?: string | null;
        };
        SliceNoteView: {
            data: components["schemas"]["NoteView"][];
            next?: string | null;
        };
        StatusAnswer: {
            id: string;
            /** @enum {string} */
            status: "online" | "away" | "offline";
            /** Format: int64 */
            version?: number | null;
        };
        StatusChange: {
            /** @enum {string} */
            status: "online" | "away" | "offline";
        };
        Suggestion: {
            article_id?: string | null;
            /** Format: double */
            confidence?: number | null;
            text: string;
            title?: string | null;
        };
        Suggestions: {
            data: components["schemas"]["Suggestion"][];
        };
        Summary: {
            current: components["schemas"]["Tiles"];
            handoffs_by_reason: {
                [key: string]: number;
            };
            previous: components["schemas"]["Tiles"];
            previous_range: components["schemas"]["Range"];
            range: components["schemas"]["Range"];
            resolutions_by_whom: {
                [key: string]: number;
            };
        };
        TakeoverRequest: {
            reason?: string | null;
        };
        TenantInfo: {
            language: string;
            name: string;
            slug: string;
            tenant_id: string;
            zone: string;
        };
        TestAnswer: {
            checks: components["schemas"]["CheckAnswer"][];
            passed: boolean;
        };
        TextAnswer: {
            language: string;
            /** @enum {string} */
            notice: "connecting" | "unreadable" | "no_person" | "outside_hours" | "waiting" | "leave_message" | "rating";
            silenced: boolean;
            standard: string;
            text: string;
        };
        TextChange: {
            language: string;
            /** @enum {string} */
            notice: "connecting" | "unreadable" | "no_person" | "outside_hours" | "waiting" | "leave_message" | "rating";
            silenced?: boolean | null;
            text?: string | null;
        };
        TextsAnswer: {
            texts: components["schemas"]["TextAnswer"][];
        };
        TextsChange: {
            texts: components["schemas"]["TextChange"][];
        };
        Tiles: {
            assignment: components["schemas"]["View"];
            assignment_in_hours: components["schemas"]["View"];
            /** Format: double */
            bot_resolution_rate?: number | null;
            /** Format: int64 */
            bot_resolutions: number;
            /** Format: int64 */
            claims: number;
            /** Format: int64 */
            conversations: number;
            csat: components["schemas"]["Csat"];
            first_response: components["schemas"]["View"];
            first_response_in_hours: components["schemas"]["View"];
            /** Format: double */
            handoff_rate?: number | null;
            /** Format: int64 */
            handoffs: number;
            /** Format: int64 */
            messages_in: number;
            /** Format: int64 */
            messages_out: number;
            /** Format: int64 */
            resolutions: number;
        };
        TopicView: {
            /** Format: int64 */
            change: number;
            keywords: string[];
            label: string;
            /** Format: int64 */
            messages: number;
            /** Format: int64 */
            previous_messages: number;
            /** Format: uuid */
            topic_id: string;
            /** Format: double */
            weight: number;
        };
        TransferRequest: {
            /** Format: uuid */
            agent_id?: string | null;
            note?: string | null;
            specialty?: string | null;
        };
        TriggerAnswer: {
            enabled: boolean;
            id: string;
            /** @enum {string} */
            priority: "low" | "medium" | "high" | "urgent";
            /** Format: double */
            threshold: number;
            /** @enum {string} */
            trigger_type: "keyword" | "sentiment" | "confidence" | "intent";
            trigger_value: string;
            /** Format: int64 */
            version?: number | null;
        };
        TriggerChange: {
            enabled?: boolean | null;
            /** @enum {string|null} */
            priority?: "low" | "medium" | "high" | "urgent" | null;
            /** Format: double */
            threshold?: number | null;
            trigger_value?: string | null;
        };
        TriggerVersion: {
            id: string;
            /** Format: int64 */
            version?: number | null;
        };
        UserAnswer: {
            email: string;
            full_name: string;
            id: string;
            /** @enum {string} */
            role: "agent" | "supervisor" | "admin" | "auditor";
            tenant_id: string;
        };
        View: {
            /** Format: int64 */
            count: number;
            /** Format: int64 */
            max?: number | null;
            /** Format: int64 */
            p50?: number | null;
            /** Format: int64 */
            p95?: number | null;
            /** Format: int64 */
            p99?: number | null;
        };
        Waiting: {
            assigned_agent_id?: string | null;
            channel: string;
            /** Format: date-time */
            claim_by?: string | null;
            conversation_id: string;
            customer_name?: string | null;
            /** Format: int64 */
            position: number;
            preview: string;
            /** @enum {string} */
            preview_author: "customer" | "bot" | "agent" | "system";
            /** @enum {string|null} */
            priority?: "low" | "medium" | "high" | "urgent" | null;
            reason?: string | null;
            /** @enum {string|null} */
            sentiment?: "positive" | "neutral" | "negative" | "very_negative" | null;
            specialty?: string | null;
            trigger?: string | null;
            /** Format: int32 */
            unread: number;
            /** Format: date-time */
            waiting_since?: string | null;
        };
        Wanted: {
            earlier?: string[] | null;
            question: string;
        };
        WebchatBegin: {
            name?: string | null;
            visitor_token?: string | null;
        };
        WebchatLastRead: {
            last_read_message_id: string;
        };
        WebchatMessage: {
            client_message_id: string;
            text: string;
        };
        WebchatMessages: {
            data: components["schemas"]["WebchatMessageView"][];
            next?: string | null;
        };
        WebchatMessageView: {
            /** @enum {string} */
            author: "customer" | "bot" | "agent" | "system";
            client_message_id?: string | null;
            conversation_id: string;
            id: string;
            /** Format: date-time */
            sent_at: string;
            text: string;
        };
        WebchatSent: {
            conversation_id: string;
            message_id: string;
            /** Format: int64 */
            version?: number | null;
        };
        WebchatSession: {
            company: string;
            conversation_id: string;
            language: string;
            visitor_token: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    agentReadsAgents: {
        parameters: {
            query?: {
                /** @description the cursor that the slice before gave */
                after?: string;
                available?: boolean;
                /** @description 1 to 200, else 20 */
                limit?: number;
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
                /** @description counted from 1 */
                page?: number;
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAgentView"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agentCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAgent"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                agentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationState"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationReadsOfAgent: {
        parameters: {
            query?: {
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
            };
            header?: never;
            path: {
                agentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SliceConversationView"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationRelease: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                agentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationState"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agentChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentChanged"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agentChangeStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatusChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analyticsCsat: {
        parameters: {
            query?: {
                agent_id?: string;
                channel?: string;
                from?: string;
                interval?: "hour" | "day" | "week";
                language?: string;
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
                to?: string;
                tz?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ratings"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drillDownDrilldown: {
        parameters: {
            query: {
                /** @description the cursor that the slice before gave */
                after?: string;
                agent_id?: string;
                channel?: string;
                figure: "messages" | "conversations" | "handoffs" | "claims" | "resolutions" | "sentiment" | "rating_requests" | "ratings" | "bot_response" | "assignment" | "first_human_response" | "webhook_ack" | "assignment_in_hours" | "first_human_response_in_hours";
                from?: string;
                label?: string[];
                language?: string;
                /** @description 1 to 200, else 20 */
                limit?: number;
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
                /** @description counted from 1 */
                page?: number;
                to?: string;
                topic_id?: string;
                tz?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactSlice"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drillDownExport: {
        parameters: {
            query: {
                agent_id?: string;
                channel?: string;
                figure: "messages" | "conversations" | "handoffs" | "claims" | "resolutions" | "sentiment" | "rating_requests" | "ratings" | "bot_response" | "assignment" | "first_human_response" | "webhook_ack" | "assignment_in_hours" | "first_human_response_in_hours";
                from?: string;
                label?: string[];
                language?: string;
                to?: string;
                topic_id?: string;
                tz?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string[];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analyticsMessages: {
        parameters: {
            query?: {
                agent_id?: string;
                channel?: string;
                from?: string;
                interval?: "hour" | "day" | "week";
                language?: string;
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
                to?: string;
                tz?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Messages"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analyticsLatency: {
        parameters: {
            query?: {
                agent_id?: string;
                channel?: string;
                from?: string;
                interval?: "hour" | "day" | "week";
                language?: string;
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
                to?: string;
                tz?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Latency"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reports"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportDownload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportGenerate: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Begun"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportPreview: {
        parameters: {
            query: {
                from: string;
                language?: string;
                report_type: "messages" | "topics" | "performance" | "csat";
                to: string;
                tz?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analyticsSentiment: {
        parameters: {
            query?: {
                agent_id?: string;
                channel?: string;
                from?: string;
                interval?: "hour" | "day" | "week";
                language?: string;
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
                to?: string;
                tz?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sentiment"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analyticsSummary: {
        parameters: {
            query?: {
                agent_id?: string;
                channel?: string;
                from?: string;
                language?: string;
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
                to?: string;
                tz?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Summary"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topicRefresh: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topicTrending: {
        parameters: {
            query?: {
                agent_id?: string;
                channel?: string;
                from?: string;
                language?: string;
                to?: string;
                tz?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicView"][];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    authLogin: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    authLogout: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cannedReplyList: {
        parameters: {
            query?: {
                /** @description the cursor that the slice before gave */
                after?: string;
                /** @description 1 to 200, else 20 */
                limit?: number;
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
                /** @description counted from 1 */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCannedReplyAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cannedReplyCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCannedReply"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CannedReplyAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cannedReplyRemove: {
        parameters: {
            query?: never;
            header?: {
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cannedReplyChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CannedReplyChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CannedReplyAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationReadsSlice: {
        parameters: {
            query?: {
                /** @description the cursor that the slice before gave */
                after?: string;
                agent_id?: string;
                channel?: string;
                from?: string;
                /** @description 1 to 200, else 20 */
                limit?: number;
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
                /** @description counted from 1 */
                page?: number;
                priority?: string;
                q?: string;
                sentiment?: string;
                status?: string;
                to?: string;
                topic_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SliceConversationView"] | components["schemas"]["PageConversationView"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationReadsOne: {
        parameters: {
            query?: {
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationView"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    passingAssign: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationState"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    messageReadsAssignments: {
        parameters: {
            query?: {
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SliceAssignmentView"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationRate: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationHandoff: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["HandoffRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoffAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    messageReadsMessages: {
        parameters: {
            query?: {
                /** @description the cursor that the slice before gave */
                after?: string;
                /** @description 1 to 200, else 20 */
                limit?: number;
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
                order?: string;
                /** @description counted from 1 */
                page?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SliceMessageView"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    messageReadsNotes: {
        parameters: {
            query?: {
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SliceNoteView"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMarksPresence: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Attention"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMarksMark: {
        parameters: {
            query?: never;
            header?: {
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Mark"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    passingTakeOver: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TakeoverRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationState"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    passingTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationState"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    triggerList: {
        parameters: {
            query?: {
                /** @description the cursor that the slice before gave */
                after?: string;
                /** @description 1 to 200, else 20 */
                limit?: number;
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
                /** @description counted from 1 */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTriggerAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    triggerDefine: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTrigger"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriggerAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    triggerShow: {
        parameters: {
            query?: {
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriggerAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    triggerRemove: {
        parameters: {
            query?: never;
            header?: {
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    triggerChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriggerChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriggerVersion"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    backtestEndpointBacktest: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BacktestRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Result"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    articleListAfter: {
        parameters: {
            query?: {
                /** @description the cursor that the slice before gave */
                after?: string;
                /** @description 1 to 200, else 20 */
                limit?: number;
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
                /** @description counted from 1 */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SliceArticleAnswer"] | components["schemas"]["PageArticleAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    articlePublish: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    articleShow: {
        parameters: {
            query?: {
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    articleRevise: {
        parameters: {
            query?: never;
            header?: {
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    articleWithdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    knowledgeAsk: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Ask"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    knowledgeImportLines: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    knowledgeSearch: {
        parameters: {
            query: {
                language?: string;
                limit?: number;
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitsAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggestionEndpointSuggestions: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Wanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unansweredReadsUnanswered: {
        parameters: {
            query?: {
                from?: string;
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupsView"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    meShow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mePreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mePrefer: {
        parameters: {
            query?: never;
            header?: {
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    queueReadsQueue: {
        parameters: {
            query?: {
                /** @description the cursor that the slice before gave */
                after?: string;
                /** @description 1 to 200, else 20 */
                limit?: number;
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
                /** @description counted from 1 */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageWaiting"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    domainList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DomainList"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    domainAdd: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDomain"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DomainList"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    domainRemove: {
        parameters: {
            query?: never;
            header?: {
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    domainVerify: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                domain: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Proof"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DomainList"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scheduleList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleList"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scheduleAdd: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSchedule"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleView"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scheduleShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleView"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scheduleRemove: {
        parameters: {
            query?: never;
            header?: {
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scheduleChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleView"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scheduleSend: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleView"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sandboxMails: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxMails"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sandboxAttachment: {
        parameters: {
            query: {
                message_id: string;
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    channelList: {
        parameters: {
            query?: {
                /** @description the cursor that the slice before gave */
                after?: string;
                /** @description 1 to 200, else 20 */
                limit?: number;
                /** @description counted from 1 */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageChannelAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    channelTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key and body are answered as the first time */
                "Idempotency-Key"?: string;
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    featureFeatures: {
        parameters: {
            query?: {
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeaturesAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    featureChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeatureSwitch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeaturesAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settingsHandoff: {
        parameters: {
            query?: {
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoffSettings"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settingsHandoff_1: {
        parameters: {
            query?: never;
            header?: {
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandoffChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoffSettings"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settingsHours: {
        parameters: {
            query?: {
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoursAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settingsHours_1: {
        parameters: {
            query?: never;
            header?: {
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoursChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoursSet"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settingsTexts: {
        parameters: {
            query?: {
                /** @description waits up to two seconds until reads show this; also as the header X-Wafaa-Position */
                min_position?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextsAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settingsTexts_1: {
        parameters: {
            query?: never;
            header?: {
                /** @description the version that is to be changed; on any other the answer is 412 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TextsChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description the new version, where there is one */
                    ETag?: string;
                    /** @description from here on reads show it */
                    "X-Wafaa-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextsAnswer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamEndpointStream: {
        parameters: {
            query?: {
                last_event_id?: string;
            };
            header?: {
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["ServerSentEventString"][];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    healthHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webchatPagePage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sandboxSend: {
        parameters: {
            query?: never;
            header?: {
                Authorization?: string;
            };
            path: {
                phoneNumberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sandboxShow: {
        parameters: {
            query?: {
                limit?: number;
                phone_number_id?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: components["schemas"]["SandboxMessage"][];
                    };
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webchatSessionsBegin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WebchatBegin"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebchatSession"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webchatRead: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebchatMessages"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webchatWrite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebchatMessage"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebchatSent"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webchatMarkRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebchatLastRead"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webchatStreamStream: {
        parameters: {
            query?: {
                after?: number;
            };
            header?: {
                "Last-Event-ID"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["ServerSentEventObject"][];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webchatTypingTyping: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    genericWebhookReceive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    whatsAppWebhookVerify: {
        parameters: {
            query?: {
                "hub.challenge"?: string;
                "hub.mode"?: string;
                "hub.verify_token"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    whatsAppWebhookReceive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
