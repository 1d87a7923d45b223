caveat-text = { $text }
caveat-none = No source in the data explains that.
caveat-none-on = No source in the data explains that of { $subject }.
caveat-alike = They compare as far as the data tells: one metric, alike in kind and counting.
