package ai.wafaa.command.channel.webchat;

import ai.wafaa.store.privacy.PersonalFields;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Web chat's table and who writes it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebchatProperties.class)
class WebchatConfiguration {

    @Bean
    WebchatMessages webchatMessages(DataSource log, PersonalFields personal, WebchatFeed feed) {
        return new WebchatMessages(new JdbcTemplate(log), personal, feed::wake);
    }

    @Bean
    WebchatHistory webchatHistory(WebchatMessages messages) {
        return new WebchatHistory(messages);
    }
}
