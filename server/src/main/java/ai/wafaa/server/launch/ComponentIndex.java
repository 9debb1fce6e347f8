package ai.wafaa.server.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.index.CandidateComponentsIndex;
import org.springframework.context.index.CandidateComponentsIndexLoader;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;

/**
 * The names of all components, written once for a build into the file that the system property {@code wafaa.components} names: a start that finds it reads those
 * classes' files, not every class's. Conditions and profiles are still looked at by each start.
 */
final class ComponentIndex {
    private static final String FILE = "wafaa.components";
    private static final String OURS = "ai.wafaa";

    private ComponentIndex() {}

    /** Looks at every class of ours on the class path, and writes the components' names, one a line. Does nothing where no file is named. */
    static void write() throws IOException {
        String file = System.getProperty(FILE);
        if (file == null) {
            return;
        }
        var components = new AnnotationTypeFilter(Component.class);
        var scan = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(MetadataReader type) throws IOException {
                return components.match(type, getMetadataReaderFactory());
            }
        };
        List<String> names = scan.findCandidateComponents(OURS).stream()
                .map(BeanDefinition::getBeanClassName)
                .sorted()
                .toList();
        Files.write(Path.of(file), names);
    }

    /** From now on, contexts of this class loader take the components from the file; where there is none, they look at every class. */
    static void use(ClassLoader loader) throws IOException {
        String file = System.getProperty(FILE);
        if (file == null || !Files.exists(Path.of(file))) {
            return;
        }
        var index = new CandidateComponentsIndex();
        index.registerScan(OURS);
        for (String name : Files.readAllLines(Path.of(file))) {
            index.registerCandidateType(name, Component.class.getName());
        }
        CandidateComponentsIndexLoader.addIndex(loader, index);
    }
}
