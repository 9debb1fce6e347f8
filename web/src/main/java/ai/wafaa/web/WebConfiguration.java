package ai.wafaa.web;

import ai.wafaa.web.security.AuthProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** The module's beans. The application adds a {@code Clock}, a {@code TokenCutOff} and the place where answers are remembered. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@PropertySource("classpath:ai/wafaa/web/web.properties")
@EnableConfigurationProperties({WebProperties.class, AuthProperties.class})
public class WebConfiguration {}
