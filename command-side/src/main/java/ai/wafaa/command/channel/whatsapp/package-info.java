/** WhatsApp's Cloud API: webhooks in, Graph API out. */
@NullMarked
package ai.wafaa.command.channel.whatsapp;

import org.jspecify.annotations.NullMarked;
