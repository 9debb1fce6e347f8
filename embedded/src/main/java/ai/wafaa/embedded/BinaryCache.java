package ai.wafaa.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Programs unpacked from jars, once per user and version. Safe against parallel starts: a folder appears complete, by
 * rename, or not at all.
 */
final class BinaryCache {
    private static final Pattern JAR_NAME = Pattern.compile("([^/\\\\]+)\\.jar!?/");

    private BinaryCache() {}

    /** The folder of an unpacked {@code .txz} resource. */
    static Path unpackedArchive(String resource, Path root) {
        return cached(resource, root, BinaryCache::unpack);
    }

    /** The file of a resource that is a program. */
    static Path program(String resource) {
        return cached(resource, ofUser(), (stream, folder) -> {
                    Path file = folder.resolve(resource);
                    Files.copy(stream, file);
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                })
                .resolve(resource);
    }

    private interface Unpacking {
        void into(InputStream stream, Path folder) throws IOException;
    }

    private static Path cached(String resource, Path root, Unpacking unpacking) {
        URL url = BinaryCache.class.getResource("/" + resource);
        if (url == null) {
            throw new EmbeddedServiceException("no embedded programs for this machine (" + resource
                    + "): name an external service in WAFAA_DATABASE_URL and WAFAA_REDIS_URL");
        }
        try {
            readableByAll(Files.createDirectories(root));
            Path folder = root.resolve(versionOf(url) + "-" + resource.replaceAll("\\.txz$", ""));
            if (!Files.isDirectory(folder)) {
                Path fresh = Files.createDirectory(root.resolve(folder.getFileName() + "." + UUID.randomUUID()));
                readableByAll(fresh);
                try (InputStream stream = new BufferedInputStream(url.openStream(), 1 << 16)) {
                    unpacking.into(stream, fresh);
                }
                publish(fresh, folder);
            }
            return folder;
        } catch (IOException e) {
            throw new EmbeddedServiceException("cannot unpack " + resource + ": " + e, e);
        }
    }

    private static void publish(Path fresh, Path folder) throws IOException {
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            Folders.delete(fresh);
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    /** The jar's file name, which carries the version. */
    private static String versionOf(URL url) {
        var matcher = JAR_NAME.matcher(url.toString());
        String name = "unversioned";
        while (matcher.find()) {
            name = matcher.group(1);
        }
        return name;
    }

    /** Of the user who runs this process. */
    static Path ofUser() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg != null && !xdg.isBlank() ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        Path existing = base;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        // A service account may have no home of its own.
        return Files.isWritable(existing)
                ? base.resolve("wafaa")
                : Path.of(System.getProperty("java.io.tmpdir"), "wafaa-" + System.getProperty("user.name"));
    }

    private static void unpack(InputStream stream, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(stream))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("archive entry outside of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    readableByAll(Files.createDirectories(target));
                    continue;
                }
                readableByAll(Files.createDirectories(target.getParent()));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    /** Whatever this user's habits: the programs may run as another. */
    private static void readableByAll(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
