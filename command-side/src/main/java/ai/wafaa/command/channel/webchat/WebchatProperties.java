package ai.wafaa.command.channel.webchat;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The customer's page.
 *
 * @param frameAncestors which sites may show it within their own pages, as a Content-Security-Policy lists them: {@code *}, {@code 'none'}, or origins
 */
@ConfigurationProperties("wafaa.webchat")
public record WebchatProperties(@DefaultValue("*") String frameAncestors) {}
