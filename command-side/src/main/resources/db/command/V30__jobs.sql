-- Where scheduled jobs are kept; the library that runs them makes its tables here.
create schema if not exists jobs;
