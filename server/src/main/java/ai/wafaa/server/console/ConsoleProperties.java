package ai.wafaa.server.console;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The agents' web page.
 *
 * @param files where its files are, as a resource location that ends with a slash
 */
@ConfigurationProperties("wafaa.console")
record ConsoleProperties(
        @DefaultValue("classpath:/console/") String files) {}
